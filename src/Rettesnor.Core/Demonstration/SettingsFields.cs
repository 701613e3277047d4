using System.Globalization;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Demonstration;

/// <summary>Reads the kinds of field that the settings are made of.</summary>
internal static class SettingsFields
{
    public static double Number(this YamlFields f, string key) => f.OptionalNumber(key) ?? (f.IsEmpty(key) ? f.Missing(key, 0.0) : 0);

    public static double? OptionalNumber(this YamlFields f, string key) => f.Value<double>(
        key,
        new LocalText("et tal som 12 eller 0.8", "a number like 12 or 0.8"),
        t => double.TryParse(t, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1e9 ? number : null);

    public static Lengths Lengths(this YamlFields f, string key) =>
        f.Inner(key, "median", "spread", "to") is { } l
            ? new Lengths(l.Number("median"), l.Number("spread"), (int)(l.OptionalNumber("to") ?? 36500))
            : f.Missing(key, default(Lengths));

    public static Weights<string> Weights(this YamlFields f, string key, string[] known) =>
        new(f.Inner(key, known) is { } w ? known.Where(w.Has).Select(k => KeyValuePair.Create(k, w.Number(k))) : []);

    public static string OneOf(this YamlFields f, string key, IReadOnlyCollection<string> known, YamlForm form)
    {
        var word = f.Required(key);
        if (word.Length > 0 && !known.Contains(word))
        {
            form.Problem(f.PlaceOf(key), word, YamlFields.OneOf(known), Nearest.To(word, known, 1).FirstOrDefault());
        }

        return word;
    }
}

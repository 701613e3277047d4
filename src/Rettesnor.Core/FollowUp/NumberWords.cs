namespace Rettesnor.Core.FollowUp;

/// <summary>Whole numbers to a hundred as Danes and the English write them in words: "otteogfyrre", "forty-eight".</summary>
internal static class NumberWords
{
    private static readonly string[] Danish =
    [
        "nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten",
    ];

    private static readonly string[] DanishTens = ["tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems", "hundrede"];

    private static readonly string[] English =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] EnglishTens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"];

    private static readonly Dictionary<string, int> All = Build();

    /// <summary>The number; null where the word is none.</summary>
    public static int? Read(string word) => All.TryGetValue(word.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), out var number) ? number : null;

    private static Dictionary<string, int> Build()
    {
        var all = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["et"] = 1, ["én"] = 1, ["ét"] = 1 };
        foreach (var (ones, tens, join) in new[] { (Danish, DanishTens, (Func<string, string, string>)((one, ten) => one + "og" + ten)), (English, EnglishTens, (one, ten) => ten + one) })
        {
            for (var i = 0; i < ones.Length; i++)
            {
                all[ones[i]] = i;
            }

            for (var i = 0; i < tens.Length; i++)
            {
                all[tens[i]] = 20 + (10 * i);
                for (var one = 1; one <= 9 && i < tens.Length - 1; one++)
                {
                    all[join(ones[one], tens[i])] = 20 + (10 * i) + one;
                }
            }
        }

        return all;
    }
}

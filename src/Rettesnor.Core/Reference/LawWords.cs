using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Reference;

/// <summary>The words of the files and of JSON for the closed sets of the law, and what they mean to people.</summary>
public static class LawWords
{
    public static readonly IReadOnlyDictionary<string, LawMark> Marks = new Dictionary<string, LawMark>
    {
        ["found"] = LawMark.Found,
        ["memory"] = LawMark.Memory,
        ["reading"] = LawMark.Reading,
        ["expected"] = LawMark.Expected,
        ["not-found"] = LawMark.NotFound,
    };

    public static readonly IReadOnlyDictionary<string, LawWeight> Weights = new Dictionary<string, LawWeight>
    {
        ["duty"] = LawWeight.Duty,
        ["share"] = LawWeight.Share,
        ["right"] = LawWeight.Right,
    };

    public static readonly IReadOnlyDictionary<string, Effort> Efforts = new Dictionary<string, Effort>
    {
        ["interview"] = Effort.Interview,
        ["offer"] = Effort.Offer,
    };

    /// <summary>A mark in words that stand before what it is about.</summary>
    public static LocalText Name(LawMark mark) => mark switch
    {
        LawMark.Found => new("Fundet", "Found"),
        LawMark.Memory => new("Erindret, ikke slået op", "From memory, not looked up"),
        LawMark.Reading => new("Vores læsning", "Our reading"),
        LawMark.Expected => new("Ventet", "Expected"),
        LawMark.NotFound => new("Ikke fundet", "Not found"),
    };
}

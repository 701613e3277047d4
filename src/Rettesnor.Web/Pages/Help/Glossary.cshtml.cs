using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Languages;

namespace Rettesnor.Web.Pages.Help;

/// <summary>A word in its place in the alphabet.</summary>
/// <param name="Word">The word.</param>
/// <param name="Term">What it is a word for.</param>
/// <param name="IsFirst">Whether it is the first of the term's words, where the meaning stands; the others refer to it.</param>
public sealed record GlossaryEntry(string Word, GlossaryTerm Term, bool IsFirst);

/// <summary>The words that begin with a letter.</summary>
public sealed record GlossaryLetter(string Letter, string Anchor, IReadOnlyList<GlossaryEntry> Entries);

public sealed class GlossaryModel(HelpBook book) : SitePage
{
    public override LocalText Title => HelpTexts.GlossaryTitle;

    public override IReadOnlyList<string> Styles => ["help.css"];

    public IReadOnlyList<GlossaryLetter> Letters => field ??=
    [
        .. book.Glossary.Terms.SelectMany(t => t.Words(Language).Select((w, i) => new GlossaryEntry(w, t, i == 0)))
            .OrderBy(e => e.Word, Collation.Danish)
            .GroupBy(e => e.Word[..1].ToUpperInvariant())
            .Select(g => new GlossaryLetter(g.Key, "bogstav-" + g.Key.ToLowerInvariant(), [.. g])),
    ];

    /// <summary>What a term is called in Danish, for those who read it in another language.</summary>
    public string? OtherWord(GlossaryTerm term) => Language == Language.Danish ? null : term.Word.Da;
}

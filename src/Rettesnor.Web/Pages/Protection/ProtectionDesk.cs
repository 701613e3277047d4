using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Protection;

/// <summary>What the pages of data protection read from.</summary>
public sealed class ProtectionDesk(PlanLibrary library, AccountStore accounts, TimeProvider clock)
{
    public DataDirectory Data => library.Data;

    public ReferenceData Reference => library.Reference;

    public Eraser Eraser => new(library.Data, library.Reference, clock);

    public RetentionReader Reader => new(library.Data, library.Reference, clock);

    public IReadOnlyList<Account> Accounts => accounts.All();

    /// <summary>What a file says above all else; null where it is no demonstration.</summary>
    public string? Notice(Language language) => DemonstrationClock.LineOf(clock)?.In(language);

    /// <summary>Why somebody may not do what concerns every citizen of the registers; null where they may.</summary>
    public AccessRefused? RefuseAll(Acting acting, Right right) => acting.Refuse(right) ?? Data.Use(db => Coverage.Refuse(db, acting, right));

    /// <summary>The municipalities that have statements here.</summary>
    public IReadOnlyList<AreaId> Municipalities => Data.Use(Core.Protection.Statements.Municipalities);

    /// <summary>What those whose citizens are in the registers are called as a sender.</summary>
    public string Sender(Language language)
    {
        var names = Data.Use(Coverage.Of).Select(a => Reference.NameOf(a, language)).ToList();
        return names.Count == 0 ? "Rettesnor" : language == Language.Danish ? $"{string.Join(", ", names)} Kommune" : $"{string.Join(", ", names)} Municipality";
    }

    /// <summary>An erasure as a document; null where there is none of that number.</summary>
    public PlainDocument? Erasure(long id, Language language) => Data.Use(db => Erasures.Find(db, id)) is { } found
        ? ErasureReport.Of(Data, Reference, found, Sender(language), Notice(language), language) : null;

    /// <summary>A municipality's record of processing.</summary>
    public PlainDocument Record(AreaId area, Language language) => new ProcessingRecord(Data, Reference, language).Of(area) with { Notice = Notice(language) };
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Registers;

/// <summary>A person of the registers. What is known about them are facts; this is only who they are.</summary>
public sealed class PersonRow
{
    public int Id { get; init; }

    public required string CprKey { get; init; }

    public required byte[] CprHash { get; init; }

    public required byte[] CprCipher { get; init; }

    public required long WriteId { get; init; }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<PersonRow>
{
    public void Configure(EntityTypeBuilder<PersonRow> builder)
    {
        builder.ToTable("persons");
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(p => p.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.CprHash).IsUnique().HasDatabaseName("persons_cpr");
        builder.HasIndex(p => p.WriteId).HasDatabaseName("persons_write");
    }
}

/// <summary>A person whose measured facts a write changed: what the histories in memory have to follow.</summary>
public sealed class ChangedPersonRow
{
    public required long WriteId { get; init; }

    public required int PersonId { get; init; }
}

internal sealed class ChangedPersonMapping : IEntityTypeConfiguration<ChangedPersonRow>
{
    public void Configure(EntityTypeBuilder<ChangedPersonRow> builder)
    {
        builder.ToTable("changed_persons");
        builder.HasKey(c => new { c.WriteId, c.PersonId });
        builder.HasOne<WriteRow>().WithMany().HasForeignKey(c => c.WriteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.PersonId).HasDatabaseName("changed_persons_person");
    }
}

/// <summary>The tables of the registers, made from their descriptions.</summary>
internal sealed class RegisterMapping : ITables
{
    public void AddTo(ModelBuilder model)
    {
        foreach (var register in AllRegisters.All)
        {
            model.SharedTypeEntity<Dictionary<string, object>>(register.Id, table => Map(table, register));
        }
    }

    private static void Map(EntityTypeBuilder<Dictionary<string, object>> table, Register register)
    {
        table.ToTable(register.Id);
        table.IndexerProperty<long>("id");
        table.HasKey("id");
        table.IndexerProperty<int>(register.Of.Column);
        table.IndexerProperty<string>("source").IsRequired();
        table.IndexerProperty<string>("fact_key").IsRequired();
        foreach (var field in register.Fields)
        {
            table.IndexerProperty(TypeOf(field), field.Name).IsRequired(field.Required);
        }

        table.IndexerProperty<long>("write_id");
        table.IndexerProperty<long?>("superseded_by");
        table.HasOne(register.Of == Subject.Employers ? typeof(EmployerRow) : typeof(PersonRow)).WithMany().HasForeignKey(register.Of.Column).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(typeof(WriteRow)).WithMany().HasForeignKey("write_id").OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(register.Of.Column, "fact_key").IsUnique().HasFilter("superseded_by IS NULL").HasDatabaseName(register.Id + "_current");
        table.HasIndex(register.Of.Column).HasFilter("superseded_by IS NOT NULL").HasDatabaseName(register.Id + "_past");
        table.HasIndex("write_id").HasDatabaseName(register.Id + "_write");
        if (register == AllRegisters.Interviews)
        {
            // What is booked in a week is asked for by everybody who begins to work, of a register that holds years.
            table.HasIndex("day").HasFilter("superseded_by IS NULL AND status = 'booked'").HasDatabaseName(register.Id + "_booked");
        }

        table.HasIndex("superseded_by").HasFilter("superseded_by IS NOT NULL").HasDatabaseName(register.Id + "_superseded");
    }

    private static Type TypeOf(Field field) => field.Column switch
    {
        ColumnType.Text => typeof(string),
        ColumnType.Day => field.Required ? typeof(DateOnly) : typeof(DateOnly?),
        ColumnType.Number => field.Required ? typeof(decimal) : typeof(decimal?),
        ColumnType.Integer => field.Required ? typeof(long) : typeof(long?),
        ColumnType.Flag => field.Required ? typeof(bool) : typeof(bool?),
        _ => throw new InvalidOperationException($"A field cannot be {field.Column}."),
    };
}

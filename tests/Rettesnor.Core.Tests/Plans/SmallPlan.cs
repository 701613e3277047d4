namespace Rettesnor.Core.Tests.Plans;

/// <summary>A made-up plan that uses every field of the plan file once.</summary>
internal static class SmallPlan
{
    public const string Text = """
        id: stevns-2030
        document: S30
        municipality: stevns
        title: { da: Plan 2030, en: Plan 2030 }
        language: da
        years: 2030..2031
        state: adopted
        adopted: 2029-12-20
        follows: stevns-2023
        report: { period: 2030-Q2, cut-off: 2030-10-04 }
        summary: { da: Kort, en: Short }
        vision: { da: Frem, en: Onwards }
        sources:
          - key: S30
            title: { da: Planen, en: The plan }
            publisher: { da: Stevns, en: Stevns }
        sections:
          - id: foreword
            title: { da: Forord, en: Foreword }
            text: { da: Først, en: First }
            found: { document: S30, section: "1.0" }
        ministers-goals:
          - id: M1
            title: { da: Flere i arbejde, en: More in work }
        themes:
          - id: contact
            title: { da: Kontakt, en: Contact }
            purpose: { da: Tidligt, en: Early }
            aims:
              - { da: Et, en: One }
            efforts:
              - { da: To, en: Two }
            ministers-goals: [M1]
            found: { document: S30, section: "2.0" }
        goals:
          - id: S30-1
            title: { da: Samtaler, en: Interviews }
            kind: focus
            ministers-goals: [M1]
            theme: contact
            measure: interviews-4-in-12-months
            area: stevns
            time: 2030
            must: at-end
            target: over 85 %
            reason: { da: Derfor, en: Because }
            decider: { da: Udvalget, en: The committee }
            if: { text: { da: Hvis, en: If }, outcome: true, decided: 2030-01-31 }
            compare: [denmark, faxe]
            remark: { da: Note, en: Note }
            found: { document: S30, section: "3.0" }
          - id: S30-2
            title: { da: To dele, en: Two parts }
            kind: local
            area: stevns
            parts:
              - id: all
                title: { da: Alle, en: All }
                measure: interviews-4-in-12-months
                area: faxe
                time: 2031
                must: always
                target: mindst som landet
                if: { text: { da: Hvis, en: If }, outcome: unknown }
                remark: { da: Note, en: Note }
              - id: rest
                title: { da: Resten, en: The rest }
                measure: offers-in-12-months
                target: følges
            found: { document: S30, section: "3.1" }
        arrangements:
          - id: A1
            title: { da: Aftale, en: Arrangement }
            text: { da: Sådan, en: So }
        projects:
          - id: P1
            title: { da: Projekt, en: Project }
            text: { da: Sådan, en: So }
            period: 2030-01..2031-06
            funding: { da: Staten, en: The state }
            target-group: { da: Unge, en: The young }
            goals: [S30-1]
            found: { document: S30, section: "4.0" }
        proposals:
          - id: F1
            title: { da: Forslag, en: Proposal }
            text: { da: Sådan, en: So }
        policies:
          - id: K1
            title: { da: Politik, en: Policy }
            vision: { da: Frem, en: Onwards }
            objectives:
              - { da: Et, en: One }
            goals: [S30-2]
            basis:
              - { da: Lov, en: Law }
            adopted: 2028-05-01
            found: { document: S30, section: "5.0" }
        target-groups:
          - id: T1
            title: { da: Unge, en: The young }
            text: { da: Under 30, en: Under 30 }
        support-levels:
          - level: 1
            title: { da: Lidt, en: A little }
            text: { da: Selv, en: Alone }
            aim: { da: Job, en: A job }
            found: { document: S30, section: "6.0" }
        annexes:
          - id: B1
            title: { da: Bilag, en: Annex }
            text: { da: Tal, en: Figures }
        facts:
          - id: F1
            title: { da: Samtaler, en: Interviews }
            measure: interviews-4-in-12-months
            area: denmark
            found: { document: S30, section: "7.0" }

        """;

    /// <summary>The plan with one place changed, which must stand there once.</summary>
    public static string With(string right, string wrong)
    {
        var at = Text.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, right);
        return Text[..at] + wrong + Text[(at + right.Length)..];
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rettesnor.Measurement;
using Rettesnor.Reports.Model;

namespace Rettesnor.Reports.Html;

/// <summary>
/// Writes a report as one self-contained file: no script, nothing fetched, a print style for A4. It is also what the pdf is printed from.
/// </summary>
public sealed class HtmlWriter
{
    private readonly Report _report;
    private readonly Words _words;
    private readonly HtmlText _html = new();
    private int _tables;
    private int _charts;
    private int _notes;

    private HtmlWriter(Report report)
    {
        _report = report;
        _words = Words.In(report.Language);
    }

    /// <summary>The report as HTML.</summary>
    public static string Write(Report report)
    {
        ReportRules.Check(report);
        return new HtmlWriter(report).Document();
    }

    private string Document()
    {
        var language = _report.Language == Language.Danish ? "da" : "en";
        _html.Doctype();
        _html.Block("html", Attributes.Of("lang", language), () =>
        {
            _html.Block("head", Attributes.None, Head);
            _html.Block("body", Attributes.Of("class", _report.IsBrief ? "brief" : null), () =>
            {
                _html.Block("header", Attributes.Class("front"), FrontPage);
                if (!_report.IsBrief)
                {
                    _html.Block("nav", Attributes.Class("contents").With("aria-labelledby", "contents"), Contents);
                }

                _html.Block("main", Attributes.None, () =>
                {
                    foreach (var section in _report.Sections)
                    {
                        Section(section, 2);
                    }
                });
            });
        });
        return _html.ToString();
    }

    private void Head()
    {
        var css = HtmlStyle.For(_report, _words);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        _html.Void("meta", Attributes.Of("charset", "utf-8"));
        _html.Void("meta", Attributes.Of("http-equiv", "Content-Security-Policy").With("content", $"default-src 'none';{(_report.Style.Logo is null ? "" : " img-src data:;")} style-src 'sha256-{hash}'"));
        _html.Void("meta", Attributes.Of("name", "viewport").With("content", "width=device-width, initial-scale=1"));
        _html.Block("title", Attributes.None, $"{_report.Title} – {_report.Municipality}");
        _html.Style(css);
    }

    private void FrontPage()
    {
        if (_report.Notice is { } notice)
        {
            _html.Block("p", Attributes.Class("notice"), notice);
        }

        if (_report.Style.Logo is { } logo)
        {
            _html.Block("p", Attributes.Class("logo"), () => _html.Void("img", Attributes.Of("src", logo.DataAddress).With("alt", _words.LogoOf(_report.Municipality))));
        }

        _html.Block("p", Attributes.Class("municipality"), _report.Municipality);
        _html.Block("h1", Attributes.None, _report.Title);
        _html.Block("p", Attributes.Class("subtitle"), _report.Subtitle);
        _html.Block("dl", Attributes.None, () =>
        {
            foreach (var (term, text) in _report.Terms())
            {
                Term(term, text);
            }
        });
        if (_report.Style.Sender.Count > 0)
        {
            _html.Block("p", Attributes.Class("sender"), () => Lines(string.Join('\n', _report.Style.Sender)));
        }
    }

    private void Term(string term, string text) => _html.Block("div", Attributes.None, () =>
    {
        _html.Inline("dt", Attributes.None, term);
        _html.Inline("dd", Attributes.None, text);
    });

    private void Contents()
    {
        _html.Block("h2", Attributes.Of("id", "contents"), _words.Contents);
        ContentsList(_report.Sections);
    }

    private void ContentsList(IReadOnlyList<Section> sections) => _html.Block("ol", Attributes.None, () =>
    {
        foreach (var section in sections)
        {
            _html.Block("li", Attributes.None, () =>
            {
                Link(section.Heading, section.Id);
                if (section.Sections.Count > 0)
                {
                    ContentsList(section.Sections);
                }
            });
        }
    });

    private void Section(Section section, int level) => _html.Block("section", Attributes.Of("aria-labelledby", section.Id), () =>
    {
        var tag = "h" + Math.Min(level, 6).ToString(CultureInfo.InvariantCulture);
        _html.Block(tag, Attributes.Of("id", section.Id), section.Heading);
        foreach (var block in section.Blocks)
        {
            Block(block);
        }

        foreach (var sub in section.Sections)
        {
            Section(sub, level + 1);
        }
    });

    private void Block(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                var kind = paragraph.Kind switch
                {
                    ParagraphKind.Body => paragraph.IsStanding ? "standing" : null,
                    ParagraphKind.Lead => "lead",
                    ParagraphKind.Source => "source",
                };
                _html.Block("p", Attributes.Of("class", kind), () => Runs(paragraph.Runs));
                break;
            case BulletList list:
                _html.Block(list.IsNumbered ? "ol" : "ul", Attributes.None, () =>
                {
                    foreach (var item in list.Items)
                    {
                        _html.Block("li", Attributes.None, () => Runs(item));
                    }
                });
                break;
            case DataTable table:
                Table(table);
                break;
            case Chart chart:
                // Not a figure element: printed, it would be a second figure around the drawing, without its text.
                _html.Block("div", Attributes.Class("figure"), () =>
                {
                    SvgChart.Write(_html, chart, _report.Language);
                    _html.Block("p", Attributes.Class("figcaption"), $"{_words.Figure} {(++_charts).ToString(CultureInfo.InvariantCulture)}. {chart.Title}");
                });
                Table(chart.Figures(_report.Language));
                break;
            default:
                throw new InvalidOperationException($"Unknown block {block.GetType().Name}");
        }
    }

    private void Runs(IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            switch (run)
            {
                case PlainRun plain:
                    Lines(plain.Text);
                    break;
                case StrongRun strong:
                    _html.Inline("strong", Attributes.None, strong.Text);
                    break;
                case EmphasisRun emphasis:
                    _html.Inline("em", Attributes.None, emphasis.Text);
                    break;
                case LinkRun link:
                    Link(link.Text, link.Target);
                    break;
                case FigureRun figure:
                    Link(figure.Number.Text(_report.Language), figure.Target);
                    break;
                case MarkRun mark:
                    Mark(mark.Mark);
                    break;
                default:
                    throw new InvalidOperationException($"Unknown run {run.GetType().Name}");
            }
        }
    }

    private void Lines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                _html.Void("br", Attributes.None);
            }

            _html.Text(lines[i]);
        }
    }

    private void Link(string text, string target) => _html.Inline("a", Attributes.Of("href", "#" + target), text);

    private void Mark(Mark mark) => _html.Inline("span", Attributes.Class("mark " + HtmlStyle.ClassOf(mark.Kind)), () =>
    {
        _html.Inline("span", Attributes.Of("aria-hidden", "true"), mark.Shape);
        _html.Text("\u00A0" + mark.Word);
    });

    private void Table(DataTable table)
    {
        var first = _notes;
        var notes = new List<string>();
        _html.Block("div", Attributes.Class(table.IsShort ? "table short" : "table"), () =>
        {
            _html.Block("table", Attributes.Of("id", table.Id).With("class", table.Columns.Count > 6 ? "wide" : null), () =>
            {
                _html.Block("caption", Attributes.None, $"{_words.Table} {(++_tables).ToString(CultureInfo.InvariantCulture)}. {table.Caption}");
                _html.Block("thead", Attributes.None, () => TableHead(table));
                _html.Block("tbody", Attributes.None, () => TableBody(table, notes));
            });
        });
        if (notes.Count > 0)
        {
            _html.Block("ol", Attributes.Class("notes").With("start", Digits(first + 1)).With("aria-label", _words.Notes), () =>
            {
                for (var i = 0; i < notes.Count; i++)
                {
                    var number = Digits(first + 1 + i);
                    _html.Block("li", Attributes.Of("id", "note-" + number), () =>
                    {
                        _html.Text(notes[i] + " ");
                        _html.Inline("a", Attributes.Of("href", "#ref-" + number).With("class", "back").With("aria-label", _words.BackToText), "↑");
                    });
                }
            });
        }

        foreach (var line in _words.Under(table))
        {
            _html.Block("p", Attributes.Class("source"), line);
        }
    }

    private void TableHead(DataTable table)
    {
        void RowHeading(int rows) => _html.Inline("th", Attributes.Of("scope", "col").With("rowspan", rows > 1 ? Digits(rows) : null).With("class", Long(table.RowHeading)), table.RowHeading);
        void Heading(int column, int rows) => _html.Inline(
            "th",
            Attributes.Of("scope", "col").With("rowspan", rows > 1 ? Digits(rows) : null).With("class", Join(table.IsWords(column) ? "text" : null, Long(table.Columns[column].Title))),
            table.Columns[column].Title);

        if (!table.HasGroups)
        {
            _html.Block("tr", Attributes.None, () =>
            {
                RowHeading(1);
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    Heading(i, 1);
                }
            });
            return;
        }

        _html.Block("tr", Attributes.None, () =>
        {
            RowHeading(2);
            var at = 0;
            foreach (var (group, columns) in table.Groups())
            {
                if (group is null)
                {
                    Heading(at, 2);
                }
                else
                {
                    _html.Inline("th", Attributes.Of("scope", "colgroup").With("colspan", Digits(columns)).With("class", Join("group", Long(group))), group);
                }

                at += columns;
            }
        });
        _html.Block("tr", Attributes.None, () =>
        {
            foreach (var column in Enumerable.Range(0, table.Columns.Count).Where(c => table.Columns[c].Group is not null))
            {
                Heading(column, 1);
            }
        });
    }

    private void TableBody(DataTable table, List<string> notes)
    {
        if (table.Rows.Count == 0)
        {
            _html.Block("tr", Attributes.None, () => _html.Inline("td", Attributes.Class("text").With("colspan", Digits(table.Columns.Count + 1)), _words.NoRows));
        }

        foreach (var row in table.Rows)
        {
            var style = row.Style switch
            {
                RowStyle.Plain => null,
                RowStyle.Total => "total",
                RowStyle.Sub => "sub",
            };
            _html.Block("tr", Attributes.Of("class", style), () =>
            {
                _html.Inline("th", Attributes.Of("scope", "row").With("class", Long(row.Title)), () =>
                {
                    if (row.Target is { } target)
                    {
                        Link(row.Title, target);
                    }
                    else
                    {
                        _html.Text(row.Title);
                    }

                    Notes(row.Notes, notes);
                });
                foreach (var cell in row.Cells)
                {
                    Cell(cell, notes);
                }
            });
        }
    }

    private void Cell(Cell cell, List<string> notes)
    {
        var kind = cell switch
        {
            NumberCell => null,
            TextCell or MarkCell => "text",
            _ => "none",
        };
        _html.Inline("td", Attributes.Of("class", Join(kind, Long(cell.Text(_report.Language)))), () =>
        {
            if (cell is MarkCell mark)
            {
                Mark(mark.Mark);
            }
            else
            {
                _html.Text(cell.Text(_report.Language));
            }

            Notes(cell.Notes, notes);
        });
    }

    private void Notes(IReadOnlyList<string> texts, List<string> notes)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0)
            {
                _html.Inline("sup", Attributes.None, " ");
            }

            notes.Add(texts[i]);
            var number = Digits(++_notes);
            _html.Inline("sup", Attributes.None, () => _html.Inline("a", Attributes.Of("href", "#note-" + number).With("id", "ref-" + number), number));
        }
    }

    /// <summary>A word that is longer than any ordinary one may break anywhere; others and numbers never do.</summary>
    private static string? Long(string text) => text.Split(' ', '-', '/').Any(w => w.Length > 24) ? "long" : null;

    private static string? Join(string? one, string? other) => one is null ? other : other is null ? one : $"{one} {other}";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}

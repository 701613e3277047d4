using System.Globalization;
using Rettesnor.Measurement;
using Rettesnor.Reports.Model;

namespace Rettesnor.Reports.Html;

/// <summary>Draws a chart as SVG. Series differ by colour, by marker and by line at once.</summary>
internal sealed class SvgChart
{
    private const decimal Width = 720;
    private const decimal Left = 70;
    private const decimal Right = 20;
    private const decimal PlotHeight = 240;
    private const decimal LegendLine = 22;

    private readonly HtmlText _html;
    private readonly Chart _chart;
    private readonly Language _language;
    private readonly AxisScale _scale;
    private readonly List<List<(Series Series, int Benchmark, decimal X)>> _legend;
    private readonly decimal _top;

    private SvgChart(HtmlText html, Chart chart, Language language)
    {
        (_html, _chart, _language) = (html, chart, language);
        _scale = AxisScale.For(chart);
        _legend = LegendLines();
        _top = (_legend.Count * LegendLine) + 18;
    }

    private decimal Height => _top + PlotHeight + 34;

    private decimal Slot => (Width - Left - Right) / Math.Max(_chart.Categories.Count, 1);

    public static void Write(HtmlText html, Chart chart, Language language) => new SvgChart(html, chart, language).Draw();

    private void Draw()
    {
        var (title, description) = (_chart.Id + "-titel", _chart.Id + "-beskrivelse");
        var attributes = Attributes.Of("role", "img").With("viewBox", $"0 0 {N(Width)} {N(Height)}").With("aria-labelledby", $"{title} {description}");
        _html.Block("svg", attributes, () =>
        {
            _html.Block("title", Attributes.Of("id", title), _chart.Title);
            _html.Block("desc", Attributes.Of("id", description), _chart.Description);
            Legend();
            Axes();
            if (_chart.Kind == ChartKind.Bar)
            {
                Bars();
            }

            foreach (var (series, benchmark) in Numbered().Where(s => _chart.Kind == ChartKind.Line || s.Series.Role == SeriesRole.Target).Reverse())
            {
                Line(series, benchmark);
            }

            Values();
        });
    }

    private IEnumerable<(Series Series, int Benchmark)> Numbered()
    {
        var benchmark = 0;
        foreach (var series in _chart.Series)
        {
            yield return (series, series.Role == SeriesRole.Benchmark ? benchmark++ : 0);
        }
    }

    private List<List<(Series Series, int Benchmark, decimal X)>> LegendLines()
    {
        var lines = new List<List<(Series, int, decimal)>> { new() };
        var x = Left;
        foreach (var (series, benchmark) in Numbered())
        {
            var width = 44 + (series.Name.Length * 7m);
            if (x > Left && x + width > Width - Right)
            {
                lines.Add([]);
                x = Left;
            }

            lines[^1].Add((series, benchmark, x));
            x += width;
        }

        return lines;
    }

    private void Legend()
    {
        for (var i = 0; i < _legend.Count; i++)
        {
            var y = 14 + (i * LegendLine);
            foreach (var (series, benchmark, x) in _legend[i])
            {
                if (_chart.Kind == ChartKind.Line || series.Role == SeriesRole.Target)
                {
                    _html.Shape("path", Attributes.Class("line " + Class(series.Role, benchmark)).With("d", $"M{N(x)} {N(y)}H{N(x + 26)}"));
                }

                if (_chart.Kind == ChartKind.Line)
                {
                    Marker(series.Role, benchmark, x + 13, y);
                }
                else if (series.Role != SeriesRole.Target)
                {
                    _html.Shape("rect", Attributes.Class("fill-" + Class(series.Role, benchmark)).With("x", N(x + 12)).With("y", N(y - 7)).With("width", "14").With("height", "14"));
                }

                _html.Inline("text", Attributes.Of("x", N(x + 32)).With("y", N(y + 4)), Short(series.Name, 60));
            }
        }
    }

    private void Axes()
    {
        var format = _chart.Format with { Decimals = _scale.Decimals };
        foreach (var tick in _scale.Ticks())
        {
            var y = Y(tick);
            _html.Shape("path", Attributes.Class(tick == _scale.Low ? "axis" : "grid").With("d", $"M{N(Left)} {N(y)}H{N(Width - Right)}"));
            _html.Inline("text", Attributes.Of("x", N(Left - 8)).With("y", N(y + 4)).With("text-anchor", "end"), new Number(tick, Axis(format)).Text(_language));
        }

        var longest = _chart.Categories.Select(c => c.Length).DefaultIfEmpty(0).Max();
        var step = Math.Max(1, (int)decimal.Ceiling(((Math.Min(longest, 24) * 7.2m) + 8) / Slot));
        for (var i = 0; i < _chart.Categories.Count; i++)
        {
            // Counted from the newest, so that the newest period always has its name.
            if ((_chart.Categories.Count - 1 - i) % step == 0)
            {
                _html.Inline("text", Attributes.Of("x", N(X(i))).With("y", N(_top + PlotHeight + 20)).With("text-anchor", "middle"), Short(_chart.Categories[i], 24));
            }
        }
    }

    private static NumberFormat Axis(NumberFormat format) =>
        format.Suffix == NumberSuffix.Percent ? format : format with { Suffix = NumberSuffix.None };

    private void Bars()
    {
        var bars = Numbered().Where(s => s.Series.Role != SeriesRole.Target).ToList();
        var width = Math.Min(64, Slot * 0.8m / Math.Max(bars.Count, 1));
        for (var s = 0; s < bars.Count; s++)
        {
            var (series, benchmark) = bars[s];
            for (var i = 0; i < series.Points.Count; i++)
            {
                if (series.Points[i] is NumberCell { Number.Value: var value })
                {
                    var x = X(i) + ((s - (bars.Count / 2m)) * width);
                    var (y1, y2) = (Y(Math.Max(value, 0)), Y(Math.Min(value, 0)));
                    if (_chart.HasFewBars)
                    {
                        _html.Inline("text", Attributes.Of("x", N(x + (width / 2))).With("y", N(value < 0 ? y2 + 15 : y1 - 6)).With("text-anchor", "middle"), ((NumberCell)series.Points[i]).Number.Text(_language));
                    }

                    _html.Shape("rect", Attributes.Class("fill-" + Class(series.Role, benchmark)).With("x", N(x + 1)).With("y", N(y1)).With("width", N(width - 2)).With("height", N(y2 - y1)));
                }
            }
        }
    }

    private void Line(Series series, int benchmark)
    {
        var css = Class(series.Role, benchmark);
        var path = "";
        var previous = -1;
        for (var i = 0; i < series.Points.Count; i++)
        {
            if (series.Points[i] is NumberCell { Number.Value: var value })
            {
                path += $"{(path.Length > 0 && previous == i - 1 ? "L" : "M")}{N(X(i))} {N(Y(value))}";
                previous = i;
            }
        }

        if (path.Length == 0)
        {
            return;
        }

        var points = series.Points.Count(p => p is NumberCell);
        if (series.Role == SeriesRole.Target && points == 1)
        {
            path = $"M{N(X(previous) - (Slot * 0.4m))} {N(Y(((NumberCell)series.Points[previous]).Number.Value))}h{N(Slot * 0.8m)}";
        }

        _html.Shape("path", Attributes.Class("line " + css).With("d", path));
        for (var i = 0; i < series.Points.Count && series.Points.Count <= 40; i++)
        {
            if (series.Points[i] is NumberCell { Number.Value: var value })
            {
                Marker(series.Role, benchmark, X(i), Y(value));
            }
        }
    }

    /// <summary>Circle, diamond, square, triangle and ring: the marker tells the series also where the colour does not.</summary>
    private void Marker(SeriesRole role, int benchmark, decimal x, decimal y)
    {
        var css = Attributes.Class("fill-" + Class(role, benchmark));
        switch (role, benchmark % 4)
        {
            case (SeriesRole.Target, _):
                break;
            case (SeriesRole.Own, _):
                _html.Shape("circle", css.With("cx", N(x)).With("cy", N(y)).With("r", "5"));
                break;
            case (_, 0):
                _html.Shape("path", css.With("d", $"M{N(x)} {N(y - 6)}l6 6l-6 6l-6 -6z"));
                break;
            case (_, 1):
                _html.Shape("path", css.With("d", $"M{N(x - 4.5m)} {N(y - 4.5m)}h9v9h-9z"));
                break;
            case (_, 2):
                _html.Shape("path", css.With("d", $"M{N(x)} {N(y - 6)}l6 10h-12z"));
                break;
            default:
                _html.Shape("path", css.With("d", $"M{N(x)} {N(y + 6)}l6 -10h-12z"));
                break;
        }
    }

    /// <summary>The municipality's own values are written beside their points, where there is room.</summary>
    private void Values()
    {
        foreach (var (series, _) in Numbered().Where(s => s.Series.Role == SeriesRole.Own && _chart.Kind == ChartKind.Line))
        {
            var every = series.Points.Count <= 8;
            var last = series.Points.ToList().FindLastIndex(p => p is NumberCell);
            for (var i = 0; i < series.Points.Count; i++)
            {
                if (series.Points[i] is NumberCell { Number: var number } && (every || i == last))
                {
                    _html.Inline("text", Attributes.Class("value").With("x", N(X(i))).With("y", N(LabelY(i, number.Value))).With("text-anchor", "middle"), number.Text(_language));
                }
            }
        }
    }

    /// <summary>Above the point, unless another series lies just there and there is more room below.</summary>
    private decimal LabelY(int at, decimal value)
    {
        var y = Y(value);
        var others = _chart.Series.Where(s => s.Role != SeriesRole.Own).Select(s => s.Points[at]).OfType<NumberCell>().Select(c => Y(c.Number.Value)).ToList();
        var above = others.Any(o => o < y + 2 && o > y - 28);
        var below = others.Any(o => o > y - 2 && o < y + 28);
        return above && !below && y + 24 < _top + PlotHeight ? y + 21 : y - 11;
    }

    private static string Class(SeriesRole role, int benchmark) => role switch
    {
        SeriesRole.Own => "own",
        SeriesRole.Target => "target",
        SeriesRole.Benchmark => "b" + (benchmark % 4).ToString(CultureInfo.InvariantCulture),
    };

    private decimal X(int index) => Left + (Slot * (index + 0.5m));

    private decimal Y(decimal value) => _top + (PlotHeight * (_scale.High - value) / (_scale.High - _scale.Low));

    private static string Short(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    private static string N(decimal value) => decimal.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}

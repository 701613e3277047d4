using Microsoft.Playwright;
using Rettesnor.Web.Tests;

namespace Rettesnor.Browser.Tests;

/// <summary>The ways through the site that people take, by keyboard alone.</summary>
public sealed class JourneyTests(TestSite site, Browser browser)
{
    [Fact]
    public async Task Keyboard_FromTheFrontPageToAGoalInEnglishAndToTheSearch_LeadsAllTheWay()
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("Tab");
        await Focus.IsAt(page, "Gå til indholdet");
        await Follow(page, "Beskæftigelsesplan 2023");
        await Expect(page, "h1", "Beskæftigelsesplan 2023");
        await Follow(page, "Mindst 4 samtaler på 12 måneder");
        await Expect(page, "h1", "Mindst 4 samtaler på 12 måneder");
        await Follow(page, "English");
        await Expect(page, "h1", "At least 4 interviews in 12 months");
        await Follow(page, "Search");
        await page.Locator("#q").PressSequentiallyAsync("refugees");
        // What was typed first may have been searched for on the way.
        await page.Locator("[role=status]", new() { HasTextString = "‘refugees’" }).WaitForAsync();
        await page.Locator(".hits a").First.WaitForAsync();
        await page.WaitForURLAsync("**q=refugees");
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task SkipLink_Pressed_MovesPastTheMenu()
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync("/planer/stevns-2021");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        (await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)")).ShouldBeTrue();
    }

    [Fact]
    public async Task DateChoice_ByKeyboard_ShowsThePlanAtThatDate()
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync("/planer/stevns-2023");

        await page.Locator("#pr").SelectOptionAsync("2022-Q3");
        await page.Locator(".date-choice button").PressAsync("Enter");
        await page.WaitForURLAsync("**/planer/stevns-2023?pr=2022-Q3");

        (await page.Locator("#pr option:checked").InnerTextAsync()).ShouldBe("3. kvartal 2022");
    }

    [Fact]
    public async Task GoalPage_WithoutJavaScript_HasEveryFigureInATable()
    {
        await using var opened = await browser.Open(site, 390, javaScript: false);
        var page = opened.Page;
        await page.GotoAsync("/planer/stevns-2021/maal/R21-6");

        await page.Locator("details.figures summary").ClickAsync();
        (await page.Locator("details.figures td.number").First.IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator(".chart").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator(".drawing svg").IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task GoalPage_Printed_HasItsChartAsADrawing()
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync("/planer/stevns-2021/maal/R21-6");
        (await page.Locator(".drawing").IsVisibleAsync()).ShouldBeFalse();

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        (await page.Locator(".chart").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator(".drawing svg").IsVisibleAsync()).ShouldBeTrue();
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.drawing path.own')).stroke")).ShouldBe("rgb(0, 89, 179)");
    }

    [Fact]
    public async Task Overview_Printed_IsATableOfLinesThatAreNotCut()
    {
        await using var opened = await browser.Open(site, 720);
        var page = opened.Page;
        await page.GotoAsync("/planer/stevns-2021");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        (await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('table.goals tbody tr')].map(r => getComputedStyle(r).display + ' ' + getComputedStyle(r).breakInside)"))
            .Distinct().ShouldBe(["table-row avoid"]);
        (await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('table.goals svg')].filter(s => !s.parentElement.closest('svg') && s.getBoundingClientRect().right > s.closest('td').getBoundingClientRect().right + 1).map(s => s.getAttribute('class'))"))
            .ShouldBeEmpty("a drawing lies over the next column");
    }

    [Fact]
    public async Task Note_OnAPhone_LeadsToACellThatLiesOffScreen()
    {
        await using var opened = await browser.Open(site, 390);
        var page = opened.Page;
        await page.GotoAsync("/planer/stevns-2021/tabeller");
        var cells = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('td.broken')].filter(c => c.getBoundingClientRect().left > innerWidth).map(c => c.id)");
        cells.ShouldNotBeEmpty();

        await page.Locator($".notes a[href='#{cells[0]}']").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        (await page.EvaluateAsync<bool>("id => { const r = document.getElementById(id).getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth && r.top >= 0 && r.bottom <= innerHeight; }", cells[0])).ShouldBeTrue();
        await Focus.IsAt(page, cells[0]);
    }

    // The figure of 2020 stands over "2020", and not where 2021 begins.
    [Fact]
    public async Task GoalPage_FigureInTheChart_StandsOverTheNameOfItsPeriod()
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync("/planer/stevns-2021/maal/R21-6?pr=2021-10-04");
        await page.Locator(".chart svg").WaitForAsync();

        var apart = await page.EvaluateAsync<double>(
            """
            () => {
              const box = (e) => e.getBoundingClientRect();
              const middle = (e) => box(e).x + box(e).width / 2;
              const label = [...document.querySelectorAll('.chart svg text')].filter((t) => t.textContent === '2020').at(-1);
              const dots = [...document.querySelectorAll('.chart svg path')]
                .filter((p) => p.getAttribute('fill') === '#0059b3' && box(p).width > 2 && box(p).width < 14 && box(p).y < box(label).y);
              return Math.abs(middle(label) - Math.min(...dots.map(middle)));
            }
            """);
        apart.ShouldBeLessThan(6);
    }

    [Fact]
    public async Task GoalPage_WithJavaScript_DrawsTheChartAndItsTooltip()
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync("/planer/stevns-2021/maal/R21-6");

        await page.Locator(".chart svg").WaitForAsync();
        (await page.Locator(".chart").GetAttributeAsync("aria-label"))!.ShouldContain("Mindst 4 samtaler");
        await page.Locator(".chart svg path[d]").Last.HoverAsync(new LocatorHoverOptions { Force = true });
        opened.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/planer/stevns-2021")]
    [InlineData("/planer/stevns-2021/maal/R21-6")]
    public async Task Page_Printed_HasNoMenuAndShowsTheTables(string address)
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync(address);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        (await page.Locator("header nav").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("main table").First.IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Overview_OfTwentyGoals_FitsOnOneScreen()
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync("/planer/stevns-2021");

        // The plan has ten goals, set with air: with its rows twice and close together there are twenty.
        await page.EvaluateAsync("() => { document.querySelector('table.goals').classList.remove('goals--airy'); const body = document.querySelector('table.goals tbody'); body.append(...[...body.children].map(r => r.cloneNode(true))); }");

        (await page.Locator(".goals__goal").CountAsync()).ShouldBe(20);
        (await page.EvaluateAsync<double>("() => document.querySelector('.overview-head .facts').getBoundingClientRect().height")).ShouldBeLessThanOrEqualTo(30, "the ways from the plan are one line");
        (await page.EvaluateAsync<double>("() => document.querySelector('table.goals').getBoundingClientRect().bottom")).ShouldBeLessThanOrEqualTo(900);
    }

    private static async Task Follow(IPage page, string link)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await Focused(page) == link)
            {
                await page.Keyboard.PressAsync("Enter");
                return;
            }
        }
        throw new InvalidOperationException($"The keyboard does not reach »{link}« on {page.Url}");
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.innerText ?? ''");

    private static async Task Expect(IPage page, string selector, string text) =>
        await page.Locator(selector, new PageLocatorOptions { HasText = text }).First.WaitForAsync();
}

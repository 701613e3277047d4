using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Data;

public sealed class FollowedTests
{
    public static TheoryData<DatabaseKind> Databases => RegisterStoreTests.Databases;

    [Fact]
    public async Task Follow_AskedByACrowdWhileOneLooks_LooksOnceForAllOfThem()
    {
        var followed = new Followed<string>();
        using var first = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var looks = 0;
        string Look(string? before)
        {
            var number = Interlocked.Increment(ref looks);
            if (number == 1)
            {
                first.Set();
                go.Wait(TestContext.Current.CancellationToken);
            }

            return $"look {number}";
        }

        var slow = Task.Run(() => followed.Follow(_ => true, _ => false, Look), TestContext.Current.CancellationToken);
        first.Wait(TestContext.Current.CancellationToken);
        var crowd = Enumerable.Range(0, 20).Select(_ => Task.Factory.StartNew(
            () => followed.Follow(_ => true, _ => false, Look), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();

        // Until they all wait.
        await Task.Delay(200, TestContext.Current.CancellationToken);
        go.Set();

        (await slow).ShouldBe("look 1");
        (await Task.WhenAll(crowd)).ShouldAllBe(found => found == "look 2", "they asked while the first looked, so what it found may be too old for them");
        looks.ShouldBe(2);
        followed.Follow(_ => true, _ => false, Look).ShouldBe("look 3");
        followed.Follow(_ => true, _ => true, Look).ShouldBe("look 3");
        followed.Follow(found => found == "another", _ => true, Look).ShouldBe("look 4");
    }

    [Fact]
    public async Task Follow_WhereALookFails_GivesNobodyWhatWasKnownBefore()
    {
        var followed = new Followed<string>();
        followed.Follow(_ => "old");
        using var first = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();

        var failing = Task.Run(() => followed.Follow(_ => true, _ => false, _ =>
        {
            first.Set();
            go.Wait(TestContext.Current.CancellationToken);
            throw new IOException("The database did not answer.");
        }), TestContext.Current.CancellationToken);
        first.Wait(TestContext.Current.CancellationToken);
        var waiting = Task.Run(() => followed.Follow(_ => true, _ => false, _ => "new"), TestContext.Current.CancellationToken);
        await Task.Delay(50, TestContext.Current.CancellationToken);
        go.Set();

        await Should.ThrowAsync<IOException>(failing);
        (await waiting).ShouldBe("new");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Moment_WhileItRuns_IsOneAndGoesOnWithWhatIsWrittenInIt(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        var data = test.Data;
        long Write() => data.Write(new Written("ane", "test", "noget"), (db, _) => 0) + data.Revision();
        var before = data.Revision();
        data.HasAllOf(before).ShouldBeTrue();

        using (data.BeginMoment())
        {
            data.HasAllOf(before).ShouldBeTrue();
            Task<long> other;
            using (ExecutionContext.SuppressFlow())
            {
                other = Task.Run(Write, TestContext.Current.CancellationToken);
            }

            await other;
            data.HasAllOf(before).ShouldBeTrue("what others write after it has begun is of the next moment");
            var own = Write();
            data.HasAllOf(before).ShouldBeFalse();
            data.HasAllOf(own).ShouldBeTrue();
        }

        data.HasAllOf(before).ShouldBeFalse("after the moment everybody asks for themselves");
    }
}

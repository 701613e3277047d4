using System.Net;
using System.Net.Sockets;
using System.Text;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Outbox;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Outbox;

public sealed class OutboxTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 27, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseKind> Databases => RegisterStoreTests.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Message_ThatIsDue_IsSentOnceByOneOfTwoServers(DatabaseKind kind)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed.");
        var clock = new MovableClock(Morning);
        using var test = new TestDatabase(kind, clock);
        Put(test, "nu", Morning.UtcDateTime);
        Put(test, "nu", Morning.UtcDateTime);
        Put(test, "senere", Morning.UtcDateTime.AddHours(1));
        var sender = new KeptSender();

        var sent = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => new OutboxRun(test.Data, sender, clock).SendDue(Cancellation), Cancellation)));

        sent.Sum().ShouldBe(1);
        sender.Sent.ShouldHaveSingleItem().Email.ShouldBe("ane@kommune.dk");
        clock.Pass(TimeSpan.FromHours(2));
        (await new OutboxRun(test.Data, sender, clock).SendDue(Cancellation)).ShouldBe(1);
        (await new OutboxRun(test.Data, sender, clock).SendDue(Cancellation)).ShouldBe(0);
        test.Data.Use(db => OutboxStore.About(db, "p/1")).ShouldAllBe(m => m.SentBy == "prøve" && m.Failures == 0);
    }

    [Fact]
    public async Task Message_PutByTwoServersAtOnce_IsThereOnceAndNeitherFails()
    {
        Assert.SkipUnless(TestDatabase.Can(DatabaseKind.PostgreSql), "PostgreSQL is not installed.");
        using var test = new TestDatabase(DatabaseKind.PostgreSql);
        Put(test, "før", Morning.UtcDateTime);
        var message = new NewMessage("samtidig", "p/1", 1, "Emne", "Tekst", Morning.UtcDateTime);
        var written = new Written("test", "test", "test");
        Task<bool> other = null!;

        // The other puts it while this one has not ended yet.
        var isPut = test.Data.Write(written, (db, write) =>
        {
            var put = OutboxStore.Put(db, write, message);
            other = Task.Run(() => test.Data.Write(written, (its, itsWrite) => OutboxStore.Put(its, itsWrite, message)), Cancellation);
            Thread.Sleep(200);
            return put;
        });

        (isPut, await other).ShouldBe((true, false));
        test.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM outbox_messages WHERE message_key = 'samtidig'")).ShouldBe(1);
    }

    [Fact]
    public async Task Messages_ThatASlowServerTakesLongToAccept_AreNotSentByAnotherToo()
    {
        var clock = new MovableClock(Morning);
        using var test = new TestDatabase(DatabaseKind.Sqlite, clock);
        for (var i = 0; i < 20; i++)
        {
            Put(test, $"nr. {i}", Morning.UtcDateTime);
        }

        // Each takes a minute and a half, and between them another server asks whether there is something for it.
        var others = new KeptSender();
        var sender = new KeptSender
        {
            Meanwhile = async () =>
            {
                clock.Pass(TimeSpan.FromSeconds(90));
                await new OutboxRun(test.Data, others, clock).SendDue(Cancellation);
            },
        };
        await new OutboxRun(test.Data, sender, clock).SendDue(Cancellation);

        others.Sent.ShouldBeEmpty();
        sender.Sent.Count.ShouldBeLessThan(20);
        clock.Pass(TimeSpan.FromMinutes(10));
        await new OutboxRun(test.Data, others, clock).SendDue(Cancellation);
        others.Sent.Concat(sender.Sent).Select(l => l.Id).Distinct().Count().ShouldBe(20);
        (others.Sent.Count + sender.Sent.Count).ShouldBe(20);
    }

    [Fact]
    public async Task Message_ThatCannotBeSent_IsTriedAgainEverLaterAndBecomesOneAlarm()
    {
        var clock = new MovableClock(Morning);
        using var test = new TestDatabase(DatabaseKind.Sqlite, clock);
        Put(test, "nu", Morning.UtcDateTime);
        var (sender, tries) = (new KeptSender { Why = new("Serveren sover.", "The server sleeps.") }, new List<int>());
        for (var minute = 0; minute < 120; minute++)
        {
            var before = sender.Tries;
            await new OutboxRun(test.Data, sender, clock).SendDue(Cancellation);
            if (sender.Tries > before)
            {
                tries.Add(minute);
            }

            clock.Pass(TimeSpan.FromMinutes(1));
        }

        tries.ShouldBe([0, 1, 3, 7, 15, 31, 63]);
        test.Data.Use(Alarms.Open).ShouldHaveSingleItem().Text.Da.ShouldBe("Beskeden »Emne« til Ane Prøve er ikke sendt efter 3 forsøg. Serveren sover. Der prøves igen.");
        var state = test.Data.Use(db => OutboxStore.About(db, "p/1")).ShouldHaveSingleItem();
        (state.Failures, state.SentAt, state.Why!.Da).ShouldBe((7, null, "Serveren sover."));

        sender.Why = null;
        clock.Pass(TimeSpan.FromHours(6));
        (await new OutboxRun(test.Data, sender, clock).SendDue(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Smtp_ToAServer_SendsWhatAMailProgramReads()
    {
        using var server = new FakeSmtp();
        var sender = new SmtpSender(SmtpSettings.Read($"127.0.0.1:{server.Port}", "rettesnor@kommune.dk", null, null, out _)!, new FixedClock(Morning));

        (await sender.SendAsync(Letter, Cancellation)).ShouldBeNull();

        var mail = await server.Received.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        mail.ShouldContain("MAIL FROM:<rettesnor@kommune.dk>");
        mail.ShouldContain("RCPT TO:<ane@kommune.dk>");
        mail.ShouldContain("Subject: =?utf-8?");
        mail.ShouldContain("Date: Fri, 27 Nov 2026 08:00:00 +0000");
        mail.ShouldContain("Message-Id: <7.rettesnor@kommune.dk>");
    }

    [Fact]
    public async Task Smtp_WithoutAServerOrAnAddress_SaysWhatIsWrong()
    {
        int free;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            free = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var sender = new SmtpSender(new SmtpSettings("127.0.0.1", free, "rettesnor@kommune.dk", null, null), new FixedClock(Morning));
        (await sender.SendAsync(Letter, Cancellation))!.Da.ShouldStartWith($"Mailserveren 127.0.0.1:{free} tog ikke imod: ");
        (await sender.SendAsync(Letter with { Email = null }, Cancellation))!.Da.ShouldContain("har ingen e-mailadresse");
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", null, null)]
    [InlineData("smtp.kommune.dk:587", "rettesnor@kommune.dk", "smtp.kommune.dk 587")]
    [InlineData("smtp.kommune.dk", "rettesnor@kommune.dk", "smtp.kommune.dk 25")]
    [InlineData("smtp.kommune.dk", "rettesnor", "RETTESNOR_SMTP_FROM")]
    [InlineData("smtp.kommune.dk:syv", "rettesnor@kommune.dk", "RETTESNOR_SMTP")]
    public void Settings_AsWritten_AreReadOrRefused(string? server, string? from, string? expected)
    {
        var read = SmtpSettings.Read(server, from, null, null, out var problem);

        if (expected is null)
        {
            (read, problem).ShouldBe((null, null));
        }
        else
        {
            (read is null ? problem!.Da : $"{read.Host} {read.Port}").ShouldContain(expected);
        }
    }

    [Fact]
    public async Task File_OfAMessage_IsAMailInTheDataDirectory()
    {
        using var test = new TestDatabase(DatabaseKind.Sqlite);
        var sender = new FileSender(test.Data);

        (await sender.SendAsync(Letter with { Email = null }, Cancellation)).ShouldBeNull();

        var mail = await MimeKit.MimeMessage.LoadAsync(Path.Combine(sender.Folder, "000007.eml"), Cancellation);
        (mail.Subject!, mail.To.ToString(), mail.TextBody!.ReplaceLineEndings("\n").TrimEnd()).ShouldBe(("Æblegrød og blåbær", "\"Ane Prøve\" <ane@localhost>", "Skriv æøå.\n.\nSlut."));
        Directory.GetFiles(sender.Folder).ShouldHaveSingleItem();
    }

    private static Letter Letter { get; } = new(7, "Ane Prøve", "ane", "ane@kommune.dk", "Æblegrød og blåbær", "Skriv æøå.\n.\nSlut.");

    private static void Put(TestDatabase test, string key, DateTime due)
    {
        var accounts = new AccountStore(test.Data, isDemonstration: false);
        var written = new Written("test", "test", "test");
        if (accounts.Find("ane") is null)
        {
            accounts.Insert(written, "ane", "Ane Prøve", new([new RoleGrant(Role.Analyst, new AreaId("stevns"), null)]), null, null);
            accounts.SetEmail(written, accounts.Find("ane")!, "ane").ShouldBeOfType<AccountRefused.WrongEmail>();
            accounts.SetEmail(written, accounts.Find("ane")!, " ane@kommune.dk ").ShouldBeNull();
        }

        test.Data.Write(written, (db, write) => OutboxStore.Put(db, write, new NewMessage(key, "p/1", accounts.Find("ane")!.Id, "Emne", "Tekst", due)));
    }

    private sealed class KeptSender : IMessageSender
    {
        public List<Letter> Sent { get; } = [];

        public int Tries { get; private set; }

        public LocalText? Why { get; set; }

        public string Name => "prøve";

        public Func<Task> Meanwhile { get; init; } = () => Task.CompletedTask;

        public async Task<LocalText?> SendAsync(Letter letter, CancellationToken cancellation)
        {
            Tries++;
            await Meanwhile();
            if (Why is null)
            {
                Sent.Add(letter);
            }

            return Why;
        }
    }

    /// <summary>A mail server that takes one message.</summary>
    private sealed class FakeSmtp : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public FakeSmtp()
        {
            listener.Start();
            Received = Task.Run(Serve);
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public Task<string> Received { get; }

        public void Dispose() => listener.Dispose();

        private async Task<string> Serve()
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
            var said = new StringBuilder();
            var isData = false;
            await writer.WriteLineAsync("220 proeve ESMTP");
            while (await reader.ReadLineAsync() is { } line)
            {
                said.AppendLine(line);
                if (isData)
                {
                    isData = line != ".";
                    if (!isData)
                    {
                        await writer.WriteLineAsync("250 taget");
                    }
                }
                else if (line.StartsWith("DATA", StringComparison.Ordinal))
                {
                    isData = true;
                    await writer.WriteLineAsync("354 kom");
                }
                else if (line.StartsWith("QUIT", StringComparison.Ordinal))
                {
                    await writer.WriteLineAsync("221 farvel");
                    break;
                }
                else
                {
                    await writer.WriteLineAsync("250 ja");
                }
            }

            return said.ToString();
        }
    }
}

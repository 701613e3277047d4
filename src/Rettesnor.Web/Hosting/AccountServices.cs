using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Rettesnor.Core.Access;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Plans;
using Rettesnor.Web.Hosting.Provider;

namespace Rettesnor.Web.Hosting;

/// <summary>What signing in needs.</summary>
internal static class AccountServices
{
    public static void Add(IServiceCollection services, WebSettings settings)
    {
        AddKeys(services, settings.Keys);
        Sessions.Add(services, settings.IsSecure);
        services.AddSingleton(s =>
        {
            var data = s.GetRequiredService<PlanLibrary>().Data;
            return new AccountStore(data, DemonstrationNote.In(data.Path) is not null);
        });
        services.AddSingleton(s => PasswordRules.Load(s.GetRequiredService<PlanLibrary>().Reference.Folder));
        services.AddSingleton(s => new SignIn(
            s.GetRequiredService<AccountStore>(), s.GetRequiredService<PasswordRules>(), SignInKeys.Secrets(s.GetRequiredService<IDataProtectionProvider>()),
            s.GetRequiredService<SignInWays>()));
        services.AddSingleton(new SignInWays(settings.Provider));
        if (settings.Provider is { } provider)
        {
            ProviderServices.Add(services, provider, settings.ProviderSecret, settings.IsSecure);
        }

        services.AddSingleton(s => new AddressThrottle(s.GetRequiredService<PlanLibrary>().Data.Clock));

        services.AddIdentityCore<Account>().AddUserStore<PasskeyStore>();
        services.AddScoped<PasskeyStore>();
        services.AddScoped<PasskeyHandler<Account>>();
        services.AddScoped<Passkeys>();
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
            o.ServerDomain = settings.PublicAddress is { } address ? new Uri(address).Host : null;
        });
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
            foreach (var proxy in settings.Proxies)
            {
                o.KnownProxies.Add(proxy);
            }
        });
    }

    private static void AddKeys(IServiceCollection services, SealingKeys? keys)
    {
        var protection = services.AddDataProtection().SetApplicationName(SignInKeys.Application);
        if (keys is null)
        {
            protection.UseEphemeralDataProtectionProvider();
            return;
        }

        services.Configure<KeyManagementOptions>(o => o.XmlRepository = keys);
    }
}

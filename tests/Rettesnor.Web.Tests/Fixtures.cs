using Rettesnor.Web.Tests;

[assembly: AssemblyFixture(typeof(TestSite))]

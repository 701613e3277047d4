using Rettesnor.Core.Tests.House.Sample.Lower;

namespace Rettesnor.Core.Tests.House.Sample.Upper;

// Each class uses the other folder in one way, so that the checker is seen to find each way.
internal class Base : Thing;

internal class Interface : IKept;

[Mark]
internal class Attributed;

internal class Constraint<T>
    where T : Thing;

internal class Property
{
    public Thing? Kept { get; init; }
}

internal class Nested
{
    private sealed class Inner
    {
        public List<Thing[]>? Kept { get; set; }
    }
}

internal class Parameter
{
    public static void Take(Thing? thing) => ArgumentNullException.ThrowIfNull(thing);
}

internal class Result
{
    public static Task<Thing?> Give() => throw new NotSupportedException();
}

internal class Call
{
    public static void Run() => Thing.Do();
}

internal class Creation
{
    public static object Run() => new Thing();
}

internal class FieldAccess
{
    public static int Run() => Thing.Number;
}

internal class TypeOf
{
    public static Type Run() => typeof(Thing);
}

internal class Cast
{
    public static bool Run(object o) => o is Thing;
}

internal class GenericArgument
{
    public static IEnumerable<object> Run(object[] all) => all.OfType<Thing>();
}

internal class Lambda
{
    public static Action Run() => () => Thing.Do();
}

internal class Iterator
{
    public static IEnumerable<int> Run()
    {
        yield return Thing.Number;
    }
}

internal class Catch
{
    public static void Run(Action action)
    {
        try
        {
            action();
        }
        catch (LowThrownException)
        {
            Console.Error.Flush();
        }
    }
}

internal class Innocent
{
    public static string Run() => nameof(Thing);
}

using System.Runtime.Intrinsics;
using Rettesnor.Measurement.Measures.Evaluation;

namespace Rettesnor.Measurement.Tests.Measures;

public sealed class PlacesTests
{
    [Fact]
    public void Add_OfEverySetOfEightPlaces_ListsThoseInThem()
    {
        var list = new ushort[(256 * Places.Together) + Places.Together];
        var expected = new List<ushort>();
        nint count = 0;
        for (var set = 0; set < 256; set++)
        {
            var words = Enumerable.Range(0, Places.Together).Select(place => (set >> place & 1) != 0 ? 1UL << (set % 64) : 0).ToArray();
            Places.OfSome(Vector256.Create(words), Vector256.Create(words, 4)).ShouldBe((uint)set);
            var first = set * Places.Together;
            count = Places.Add(ref list[0], count, first, (uint)set);
            expected.AddRange(Enumerable.Range(0, Places.Together).Where(place => words[place] != 0).Select(place => (ushort)(first + place)));
        }

        list[..(int)count].ShouldBe(expected);
    }
}

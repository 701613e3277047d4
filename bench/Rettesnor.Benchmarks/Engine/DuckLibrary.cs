using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Rettesnor.Benchmarks.Engine;

/// <summary>The calls of DuckDB's C interface that the benchmark needs. The library is npm's, fetched when it is first wanted.</summary>
internal static unsafe partial class DuckLibrary
{
    public const int TinyInt = 2;
    public const int SmallInt = 3;
    public const int Integer = 4;
    public const int Date = 13;

    private const string Name = "duckdb";
    private const string Package = "node_modules/@duckdb/node-bindings-linux-x64/libduckdb.so";

    static DuckLibrary() => NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) => name == Name ? NativeLibrary.Load(Fetched()) : 0);

    // A result is handed over by value, as the interface wants it.
    [StructLayout(LayoutKind.Sequential)]
    public struct Result
    {
        private readonly nint columnCount;
        private readonly nint rowCount;
        private readonly nint rowsChanged;
        private readonly nint columns;
        private readonly nint errorMessage;
        private readonly nint data;
    }

    /// <summary>The version of the library.</summary>
    public static string Version => Marshal.PtrToStringUTF8(LibraryVersion()) ?? "";

    [LibraryImport(Name, EntryPoint = "duckdb_library_version")]
    private static partial nint LibraryVersion();

    [LibraryImport(Name, EntryPoint = "duckdb_open", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, out nint database);

    [LibraryImport(Name, EntryPoint = "duckdb_close")]
    public static partial void Close(ref nint database);

    [LibraryImport(Name, EntryPoint = "duckdb_connect")]
    public static partial int Connect(nint database, out nint connection);

    [LibraryImport(Name, EntryPoint = "duckdb_disconnect")]
    public static partial void Disconnect(ref nint connection);

    [LibraryImport(Name, EntryPoint = "duckdb_query", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Query(nint connection, string sql, out Result result);

    [LibraryImport(Name, EntryPoint = "duckdb_result_error")]
    public static partial nint ResultError(ref Result result);

    [LibraryImport(Name, EntryPoint = "duckdb_destroy_result")]
    public static partial void DestroyResult(ref Result result);

    [LibraryImport(Name, EntryPoint = "duckdb_fetch_chunk")]
    public static partial nint FetchChunk(Result result);

    [LibraryImport(Name, EntryPoint = "duckdb_data_chunk_get_size")]
    public static partial ulong ChunkSize(nint chunk);

    [LibraryImport(Name, EntryPoint = "duckdb_data_chunk_set_size")]
    public static partial void SetChunkSize(nint chunk, ulong size);

    [LibraryImport(Name, EntryPoint = "duckdb_data_chunk_get_column_count")]
    public static partial ulong ColumnCount(nint chunk);

    [LibraryImport(Name, EntryPoint = "duckdb_data_chunk_reset")]
    public static partial void ResetChunk(nint chunk);

    [LibraryImport(Name, EntryPoint = "duckdb_destroy_data_chunk")]
    public static partial void DestroyChunk(ref nint chunk);

    [LibraryImport(Name, EntryPoint = "duckdb_data_chunk_get_vector")]
    public static partial nint Vector(nint chunk, ulong column);

    [LibraryImport(Name, EntryPoint = "duckdb_vector_get_data")]
    public static partial void* Data(nint vector);

    [LibraryImport(Name, EntryPoint = "duckdb_vector_ensure_validity_writable")]
    public static partial void EnsureValidity(nint vector);

    [LibraryImport(Name, EntryPoint = "duckdb_vector_get_validity")]
    public static partial ulong* Validity(nint vector);

    [LibraryImport(Name, EntryPoint = "duckdb_validity_set_row_invalid")]
    public static partial void SetNull(ulong* validity, ulong row);

    [LibraryImport(Name, EntryPoint = "duckdb_create_logical_type")]
    public static partial nint CreateType(int type);

    [LibraryImport(Name, EntryPoint = "duckdb_create_data_chunk")]
    public static partial nint CreateChunk(nint* types, ulong count);

    [LibraryImport(Name, EntryPoint = "duckdb_appender_create", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CreateAppender(nint connection, string? schema, string table, out nint appender);

    [LibraryImport(Name, EntryPoint = "duckdb_append_data_chunk")]
    public static partial int AppendChunk(nint appender, nint chunk);

    [LibraryImport(Name, EntryPoint = "duckdb_appender_destroy")]
    public static partial int DestroyAppender(ref nint appender);

    private static string Fetched()
    {
        var folder = Path.Combine(Source.Root, "bench", "Rettesnor.Benchmarks");
        var library = Path.Combine(folder, Package);
        if (!File.Exists(library))
        {
            var start = new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = folder };
            using var npm = Process.Start(start)!;
            npm.WaitForExit();
            if (!File.Exists(library))
            {
                throw new InvalidOperationException("DuckDB was not fetched. The benchmark needs npm, and its peer is there for Linux on x64.");
            }
        }

        return library;
    }
}

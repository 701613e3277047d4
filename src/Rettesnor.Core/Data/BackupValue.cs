using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Rettesnor.Core.Data;

/// <summary>A value of a row in a backup: the same text from both databases.</summary>
internal static class BackupValue
{
    public static void Write(Utf8JsonWriter json, DbDataReader row, int at, ColumnType type)
    {
        if (row.IsDBNull(at))
        {
            json.WriteNullValue();
            return;
        }

        switch (type)
        {
            case ColumnType.Text:
                json.WriteStringValue(row.GetString(at));
                break;
            case ColumnType.Integer:
                json.WriteNumberValue(row.GetInt64(at));
                break;
            case ColumnType.Small:
                json.WriteNumberValue(row.GetInt32(at));
                break;
            case ColumnType.Number:
                json.WriteNumberValue(row.GetDecimal(at));
                break;
            case ColumnType.Flag:
                json.WriteBooleanValue(row.GetBoolean(at));
                break;
            case ColumnType.Day:
                json.WriteStringValue(row.GetFieldValue<DateOnly>(at).ToString("O", CultureInfo.InvariantCulture));
                break;
            case ColumnType.Instant:
                json.WriteStringValue(DateTime.SpecifyKind(row.GetDateTime(at), DateTimeKind.Utc));
                break;
            case ColumnType.Bytes:
                json.WriteBase64StringValue(row.GetFieldValue<byte[]>(at));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, null);
        }
    }

    public static object? Read(JsonElement json, ColumnType type) => json.ValueKind == JsonValueKind.Null ? null : type switch
    {
        ColumnType.Text => json.GetString(),
        ColumnType.Integer => json.GetInt64(),
        ColumnType.Small => json.GetInt32(),
        ColumnType.Number => json.GetDecimal(),
        ColumnType.Flag => json.GetBoolean(),
        ColumnType.Day => DateOnly.ParseExact(json.GetString()!, "O", CultureInfo.InvariantCulture),
        ColumnType.Instant => DateTime.SpecifyKind(json.GetDateTime(), DateTimeKind.Utc),
        ColumnType.Bytes => json.GetBytesFromBase64(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}

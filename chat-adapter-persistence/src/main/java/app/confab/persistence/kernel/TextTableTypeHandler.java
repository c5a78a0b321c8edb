package app.confab.persistence.kernel;

import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.NullUnmarked;

/// Reads a `text[][]`, null like an empty one. It is never a parameter.
@NullUnmarked
final class TextTableTypeHandler extends BaseTypeHandler<TextTable> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, TextTable value, JdbcType type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TextTable getResult(ResultSet row, String column) throws SQLException {
        return table(row.getArray(column));
    }

    @Override
    public TextTable getNullableResult(ResultSet row, String column) throws SQLException {
        return table(row.getArray(column));
    }

    @Override
    public TextTable getNullableResult(ResultSet row, int column) throws SQLException {
        return table(row.getArray(column));
    }

    @Override
    public TextTable getNullableResult(CallableStatement call, int column) throws SQLException {
        return table(call.getArray(column));
    }

    private static TextTable table(Array array) throws SQLException {
        if (array == null) {
            return TextTable.EMPTY;
        }
        var rows = Arrays.stream((String[][]) array.getArray()).map(List::of).toList();
        return new TextTable(rows);
    }
}

package app.confab.persistence.kernel;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.NullUnmarked;

/// A Java array as a parameter of a PostgreSQL array type, each element in its textual form. Arrays are never
/// read.
@NullUnmarked
final class ArrayTypeHandler<T> extends BaseTypeHandler<T[]> {
    private final String elementType;

    ArrayTypeHandler(String elementType) {
        this.elementType = elementType;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T[] values, JdbcType type)
            throws SQLException {
        var texts = Arrays.stream(values)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
        statement.setArray(index, statement.getConnection().createArrayOf(elementType, texts));
    }

    @Override
    public T[] getNullableResult(ResultSet row, String column) {
        throw new UnsupportedOperationException();
    }

    @Override
    public T[] getNullableResult(ResultSet row, int column) {
        throw new UnsupportedOperationException();
    }

    @Override
    public T[] getNullableResult(CallableStatement call, int column) {
        throw new UnsupportedOperationException();
    }
}

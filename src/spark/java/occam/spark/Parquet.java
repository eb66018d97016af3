package occam.spark;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table of trials for who goes on in Spark SQL. */
final class Parquet {
    private Parquet() {}

    /** A missing number is none, as it is in the table. */
    static void write(Table table, SparkSession session, String folder) {
        session.createDataFrame(rows(table), schema(table))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(folder);
    }

    private static List<Row> rows(Table table) {
        return IntStream.range(0, table.rowCount())
                .mapToObj(row -> RowFactory.create(table.columns().stream()
                        .map(column -> column.isMissing(row) ? null : column.get(row))
                        .toArray()))
                .toList();
    }

    private static StructType schema(Table table) {
        var schema = new StructType();
        for (Column<?> column : table.columns()) {
            schema = schema.add(column.name().replace(' ', '_'), type(column), true);
        }
        return schema;
    }

    private static DataType type(Column<?> column) {
        if (column instanceof DoubleColumn) {
            return DoubleType;
        }
        return column instanceof LongColumn ? LongType : column instanceof IntColumn ? IntegerType : StringType;
    }
}

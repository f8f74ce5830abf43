/* The figures of articles in files, with sqlite-jdbc.
 *
 * usage: java -cp sqlite-jdbc.jar Figures.java EXTENSION FILE...
 * Prints one line a figure: the file, the mention, its value with unit, the sentence; separated by tabs. */
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.sqlite.SQLiteConfig;

public class Figures {
  private static final String QUERY = """
      SELECT a.mention, trim(coalesce(a.comparator, '') || ' ' || printf('%.15g', a.value) || ' ' || coalesce(a.unit, '')), s.text
      FROM extract_amounts(?1) AS a
      JOIN extract_sentences(?1) AS s ON s.sentence = a.sentence
      WHERE a.value IS NOT NULL""";

  public static void main(String[] arguments) throws Exception {
    SQLiteConfig config = new SQLiteConfig();
    config.enableLoadExtension(true);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (var database = DriverManager.getConnection("jdbc:sqlite::memory:", config.toProperties())) {
      try (var load = database.prepareStatement("SELECT load_extension(?)")) {
        load.setString(1, arguments[0]);
        load.execute();
      }
      for (int i = 1; i < arguments.length; i++) {
        Path file = Path.of(arguments[i]);
        try (var query = database.prepareStatement(QUERY)) {
          query.setString(1, Files.readString(file));
          var rows = query.executeQuery();
          while (rows.next()) {
            out.println(String.join("\t", file.getFileName().toString(), rows.getString(1), rows.getString(2), rows.getString(3)));
          }
        }
      }
    }
  }
}

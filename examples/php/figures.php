<?php
// figures.php: the figures of articles in files, with PHP's SQLite3. PHP loads only from the folder of sqlite3.extension_dir.
//
// usage: php -d sqlite3.extension_dir=FOLDER figures.php FILE…      FOLDER holds maqala.so
// Prints one line a figure: the file, the mention, its value with unit, the sentence; separated by tabs.
$database = new SQLite3(':memory:');
$database->enableExceptions(true);
$database->loadExtension('maqala.so');
$query = $database->prepare('
    SELECT a.mention, a.comparator, a.value, a.unit, s.text
    FROM extract_amounts(:article) AS a
    JOIN extract_sentences(:article) AS s ON s.sentence = a.sentence
    WHERE a.value IS NOT NULL');
foreach (array_slice($argv, 1) as $path) {
    $query->bindValue(':article', file_get_contents($path));
    $rows = $query->execute();
    while ($row = $rows->fetchArray(SQLITE3_ASSOC)) {
        $value = trim(sprintf('%s %.15g %s', $row['comparator'], $row['value'], $row['unit']));
        echo implode("\t", [basename($path), $row['mention'], $value, $row['text']]), "\n";
    }
}

<?php
// License: MIT
namespace FreePBX\modules\Hotdesk;

/**
 * Asterisk's database while Asterisk does not run: its file, with the methods of FreePBX's connection that Entries uses.
 * Every method throws \PDOException.
 */
class AstdbFile
{
	private $file;

	/** @param string $path of astdb.sqlite3. Throws \RuntimeException, in words for people, when it cannot be used. */
	public function __construct($path)
	{
		if (!extension_loaded('pdo_sqlite') || !is_file($path) || !is_writable($path)) {
			throw new \RuntimeException('Asterisk does not answer, and its database ' . $path . ' cannot be written.');
		}
		$this->file = new \PDO('sqlite:' . $path);
		$this->file->setAttribute(\PDO::ATTR_ERRMODE, \PDO::ERRMODE_EXCEPTION);
	}

	/** Where Asterisk keeps it: as asterisk.conf says, or where FreePBX knows the rest of Asterisk's data. */
	public static function path($configuration, $data)
	{
		$text = is_readable($configuration) ? (string) file_get_contents($configuration) : '';
		$named = preg_match('/^\s*astdbdir\s*=>?\s*([^\s;]+)/m', $text, $found) ? $found[1] : $data;
		return $named . '/astdb.sqlite3';
	}

	public function database_get($family, $key)
	{
		return $this->run('SELECT value FROM astdb WHERE key = ?', array(self::name($family, $key)))->fetchColumn();
	}

	public function database_put($family, $key, $value)
	{
		$this->run('INSERT OR REPLACE INTO astdb (key, value) VALUES (?, ?)', array(self::name($family, $key), $value));
	}

	public function database_del($family, $key)
	{
		$this->run('DELETE FROM astdb WHERE key = ?', array(self::name($family, $key)));
	}

	public function database_deltree($family)
	{
		$begin = '/' . $family . '/';
		$this->run('DELETE FROM astdb WHERE substr(key, 1, ?) = ?', array(strlen($begin), $begin));
	}

	private static function name($family, $key)
	{
		return '/' . $family . '/' . $key;
	}

	private function run($sql, array $values)
	{
		$statement = $this->file->prepare($sql);
		$statement->execute($values);
		return $statement;
	}
}

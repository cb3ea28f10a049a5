<?php
// License: MIT
// php run.php: every test of this folder's *-test.php. Prints one line per test; the exit code is 1 when one failed.
error_reporting(E_ALL);
set_error_handler(function ($level, $message, $file, $line) {
	// What is silenced with @ is expected.
	if (error_reporting() & $level) {
		throw new ErrorException($message, 0, $level, $file, $line);
	}
	return true;
});
// As after session_start().
$_SESSION = array();

require __DIR__ . '/stand-ins.php';

$tests = array();

function test($name, callable $body)
{
	$GLOBALS['tests'][$name] = $body;
}

function same($wanted, $found, $what = 'value')
{
	if ($wanted !== $found) {
		$text = $what . ': wanted ' . var_export($wanted, true) . ', found ' . var_export($found, true);
		throw new RuntimeException($text);
	}
}

function holds($part, $text)
{
	if (strpos($text, $part) === false) {
		throw new RuntimeException('"' . $part . '" is missing in: ' . $text);
	}
}

function lacks($part, $text)
{
	if (strpos($text, $part) !== false) {
		throw new RuntimeException('"' . $part . '" should not be in: ' . $text);
	}
}

foreach (glob(__DIR__ . '/*-test.php') as $file) {
	require $file;
}

$failed = 0;
foreach ($tests as $name => $body) {
	try {
		$body();
		echo 'passed: ' . $name . "\n";
	} catch (Throwable $error) {
		$failed++;
		echo 'FAILED: ' . $name . "\n  " . $error->getMessage() . "\n  " . $error->getFile() . ':' . $error->getLine() . "\n";
	}
}
echo count($tests) - $failed . ' passed, ' . $failed . ' failed, PHP ' . PHP_VERSION . "\n";
exit($failed === 0 ? 0 : 1);

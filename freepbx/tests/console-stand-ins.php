<?php
// License: MIT
// Symfony's classes for commands of the shell, as far as "fwconsole hotdesk" uses them, with the same names; and what
// stands for a command line and its output.
namespace Symfony\Component\Console\Input {
	interface InputInterface
	{
		public function getArgument($name);
	}

	class InputArgument
	{
		const OPTIONAL = 2;
	}
}

namespace Symfony\Component\Console\Output {
	interface OutputInterface
	{
		const OUTPUT_RAW = 2;

		public function writeln($messages, $options = 0);
	}
}

namespace Symfony\Component\Console\Command {
	class Command
	{
		public function __construct()
		{
			$this->configure();
		}

		public function setName($name)
		{
			return $this;
		}

		public function setDescription($description)
		{
			return $this;
		}

		public function addArgument($name, $mode = null, $description = '', $default = null)
		{
			return $this;
		}

		public function run($input, $output)
		{
			return $this->execute($input, $output);
		}

		protected function configure()
		{
		}
	}
}

namespace {
	class Words implements Symfony\Component\Console\Input\InputInterface
	{
		private $action;

		public function __construct($action)
		{
			$this->action = $action;
		}

		public function getArgument($name)
		{
			return $this->action;
		}
	}

	class Lines implements Symfony\Component\Console\Output\OutputInterface
	{
		public $text = '';

		public function writeln($messages, $options = 0)
		{
			$this->text .= $messages . "\n";
		}
	}

	/** What "fwconsole hotdesk <action>" prints, and its exit code. */
	function console($action)
	{
		$lines = new Lines();
		$command = new FreePBX\Console\Command\Hotdesk();
		return array($command->run(new Words($action), $lines), $lines->text);
	}
}

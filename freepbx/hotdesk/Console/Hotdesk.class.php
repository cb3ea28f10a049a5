<?php
// License: MIT
namespace FreePBX\Console\Command;

use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

/** "fwconsole hotdesk", which Hot Desk's own set-up calls. Secrets come and go by stdin and stdout: ps shows none. */
class Hotdesk extends Command
{
	protected function configure(): void
	{
		$this->setName('hotdesk');
		$this->setDescription('Hot Desk: show what connects it with this PBX, or save it');
		$this->addArgument('action', InputArgument::OPTIONAL, 'show, or save what comes by stdin as JSON', 'show');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int
	{
		$module = \FreePBX::create()->Hotdesk;
		$action = $input->getArgument('action');
		if ($action === 'show') {
			return $this->say($output, $module->connection(), 0);
		}
		if ($action !== 'save') {
			return $this->say($output, array('problems' => array('Use show or save.')), 2);
		}
		$entered = json_decode((string) file_get_contents('php://stdin'), true);
		$problems = is_array($entered) ? $module->saveConnection($entered) : array('What came by stdin is not JSON.');
		return $this->say($output, array('problems' => $problems), count($problems) > 0 ? 1 : 0);
	}

	private function say(OutputInterface $output, array $answer, $exitCode)
	{
		$output->writeln((string) json_encode($answer, JSON_UNESCAPED_SLASHES), OutputInterface::OUTPUT_RAW);
		return $exitCode;
	}
}

<?php
// License: MIT
namespace FreePBX\modules\Hotdesk;

use FreePBX\modules\Backup\BackupBase;

/** What FreePBX's own backup keeps of the module. Who is logged in belongs to the service, which has its own backup. */
class Backup extends BackupBase
{
	public function runBackup($id, $transaction)
	{
		$this->addConfigs(array('codes' => $this->dumpFeatureCodes(), 'settings' => $this->dumpKVStore()));
	}
}

<?php
// License: MIT
namespace FreePBX\modules\Hotdesk;

use FreePBX\modules\Backup\RestoreBase;

class Restore extends RestoreBase
{
	/** FreePBX would uninstall the module first, and with that log everybody out. */
	public function getResetInfo()
	{
		return true;
	}

	public function runRestore()
	{
		$configs = $this->getConfigs();
		$this->importFeatureCodes(isset($configs['codes']) ? $configs['codes'] : array());
		$this->importKVStore(isset($configs['settings']) ? $configs['settings'] : array());
	}
}

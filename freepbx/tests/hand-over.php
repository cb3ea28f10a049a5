<?php
// License: MIT
// hand-over.php <secret> <name>: the note that the module makes for an administrator of FreePBX.
require __DIR__ . '/../hotdesk/src/Handover.php';

$handover = new FreePBX\modules\Hotdesk\Handover();
echo $handover->note($argv[1], $argv[2], 'admin', time());

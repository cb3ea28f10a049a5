<?php
// License: MIT

/** FreePBX calls this for every Apply Config, with the dialplan that is being made in the global $ext. */
function hotdesk_get_config($engine)
{
	global $ext;

	if ($engine === 'asterisk') {
		FreePBX::create()->Hotdesk->generateDialplan($ext);
	}
}

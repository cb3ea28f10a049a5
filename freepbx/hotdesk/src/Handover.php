<?php
// License: MIT
namespace FreePBX\modules\Hotdesk;

/**
 * Signs an administrator of FreePBX into the dashboard: a note that both sides can check because they share a secret.
 * The dashboard takes each note once, and only while it is fresh.
 */
class Handover
{
	/** How long a note is worth anything. The browser carries it over at once. */
	private const SECONDS = 30;

	/**
	 * @param string $role what the person may do there: "admin" or "front_desk"
	 * @return string "<payload>.<signature>", both base64url
	 */
	public function note($secret, $name, $role, $now)
	{
		$payload = self::base64url((string) json_encode(array(
			'name' => $name,
			'role' => $role,
			'issuedAt' => $now,
			'expiresAt' => $now + self::SECONDS,
			'nonce' => bin2hex(random_bytes(16)),
		)));
		return $payload . '.' . self::base64url(hash_hmac('sha256', $payload, $secret, true));
	}

	private static function base64url($bytes)
	{
		return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
	}
}

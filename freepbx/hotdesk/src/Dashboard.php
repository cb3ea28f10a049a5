<?php
// License: MIT
namespace FreePBX\modules\Hotdesk;

/** Hot Desk's REST API, as far as this page needs it. Every method throws \RuntimeException in words for people. */
class Dashboard
{
	/** Makes a token that may do what this page needs, and nothing else. */
	const MAKE_TOKEN = 'sudo hotdesk token create --name FreePBX --scope board';

	private const SECONDS = 4;

	private $url;
	private $token;

	/** @param string $url scheme, host and port of the dashboard */
	public function __construct($url, $token)
	{
		$this->url = rtrim($url, '/');
		$this->token = $token;
	}

	/** Part => whether it works. Needs no token. */
	public function parts()
	{
		list($status, $answer) = $this->ask('GET', '/api/ready');
		if (!isset($answer['parts']) || !is_array($answer['parts'])) {
			throw $this->unexpected($status, $answer);
		}
		return $answer['parts'];
	}

	/** What the token may do. Before 0.2 there were no scopes: a token could do everything. */
	public function scopes()
	{
		list($status, $answer) = $this->ask('GET', '/api/v1/token');
		if ($status === 404) {
			return array('admin');
		}
		if ($status !== 200 || !isset($answer['scopes']) || !is_array($answer['scopes'])) {
			throw $this->unexpected($status, $answer);
		}
		return $answer['scopes'];
	}

	/** The phones of the pool, each with its session. */
	public function phones()
	{
		return $this->listOf('phones');
	}

	/** The open sessions. */
	public function sessions()
	{
		return $this->listOf('sessions');
	}

	public function logOut($session)
	{
		list($status, $answer) = $this->ask('DELETE', '/api/v1/sessions/' . rawurlencode($session));
		if ($status !== 200) {
			throw $this->unexpected($status, $answer);
		}
	}

	private function listOf($what)
	{
		list($status, $answer) = $this->ask('GET', '/api/v1/' . $what);
		if ($status !== 200 || !isset($answer[$what]) || !is_array($answer[$what])) {
			throw $this->unexpected($status, $answer);
		}
		return $answer[$what];
	}

	private function ask($method, $path)
	{
		$options = array(
			'method' => $method,
			'header' => array('Accept: application/json', 'Authorization: Bearer ' . $this->token),
			'timeout' => self::SECONDS,
			'ignore_errors' => true,
			// The token belongs to this address and to no other.
			'follow_location' => 0,
		);
		$body = @file_get_contents($this->url . $path, false, stream_context_create(array('http' => $options)));
		if ($body === false) {
			$certificate = strpos($this->url, 'https:') === 0 ? ' Does this machine trust its certificate?' : '';
			throw new \RuntimeException(
				'The dashboard does not answer at ' . $this->url . '. Is the service running, and is the address right?' .
					$certificate
			);
		}
		$line = isset($http_response_header[0]) ? $http_response_header[0] : '';
		$status = preg_match('#^HTTP/\S+ (\d{3})#', $line, $found) ? (int) $found[1] : 0;
		return array($status, json_decode($body, true));
	}

	private function unexpected($status, $answer)
	{
		if ($status === 401) {
			return new \RuntimeException(
				'The dashboard does not know this API token, or it has expired. Make one with "' . self::MAKE_TOKEN . '".'
			);
		}
		if ($status === 403) {
			return new \RuntimeException('The saved API token may not do that: it can only read.');
		}
		$detail = is_array($answer) && isset($answer['detail']) && is_string($answer['detail']) ? $answer['detail'] : '';
		return new \RuntimeException(
			$detail !== '' ? $detail : 'What answers at ' . $this->url . ' is not Hot Desk (status ' . $status . ').'
		);
	}
}

<?php
// License: MIT
// Everything that comes from elsewhere passes $escape.
?>
<div class="container-fluid">
	<h1>Hot Desking</h1>
	<?php foreach ($problems as $problem) { ?>
		<div class="alert alert-danger" role="alert"><?php echo $escape($problem); ?></div>
	<?php } ?>
	<?php if ($notice !== '') { ?>
		<div class="alert alert-success" role="status"><?php echo $escape($notice); ?></div>
	<?php } ?>
	<?php if (count($missing) > 0) { ?>
		<div class="alert alert-warning">
			Hot Desk cannot connect yet. In Settings → Advanced Settings, switch on:
			<?php echo $escape(implode(', ', $missing)); ?>. Then press Apply Config.
		</div>
	<?php } ?>

	<?php if ($settings->dashboardUrl() !== '') { ?>
		<form method="post" action="config.php?display=hotdesk" target="_blank" rel="noopener">
			<input type="hidden" name="hotdesk_form" value="<?php echo $escape($form); ?>">
			<button class="btn btn-primary" name="hotdesk_action" value="open">Open the dashboard</button>
		</form>
	<?php } ?>

	<h2>State</h2>
	<?php if ($state['isReady'] === true) { ?>
		<p>Hot Desk is ready: people can log in at phones.</p>
	<?php } elseif ($state['isReady'] === false) { ?>
		<div class="alert alert-warning">
			Nobody can log in at phones now. On the machine of Hot Desk, <code>sudo hotdesk doctor</code> says what is wrong.
		</div>
	<?php } ?>
	<?php if ($state['problem'] !== '') { ?>
		<p><?php echo $escape($state['problem']); ?></p>
	<?php } ?>
	<?php if ($state['mayTooMuch']) { ?>
		<div class="alert alert-warning">
			The saved API token may do more than this page needs. On the machine of Hot Desk, make another one with
			<code><?php echo $escape($makeToken); ?></code>, save it below, and end the old one with
			<code>sudo hotdesk token revoke</code>.
		</div>
	<?php } ?>
	<?php if (count($state['parts']) > 0) { ?>
		<table class="table">
			<thead><tr><th>Part</th><th>State</th></tr></thead>
			<tbody>
			<?php foreach ($state['parts'] as $part => $works) { ?>
				<tr><td><?php echo $escape($part); ?></td><td><?php echo $works ? 'works' : 'does not work'; ?></td></tr>
			<?php } ?>
			</tbody>
		</table>
	<?php } ?>
	<?php if (count($state['phones']) > 0) { ?>
		<table class="table">
			<thead><tr><th>Phone</th><th>Label</th><th>Line</th><th>Logged in</th><th>Since</th><?php if ($state['mayLogOut']) { ?><th></th><?php } ?></tr></thead>
			<tbody>
			<?php foreach ($state['phones'] as $phone) { ?>
				<tr>
					<td><?php echo $escape($phone['number']); ?></td>
					<td><?php echo $escape($phone['label']); ?></td>
					<td><?php echo $escape($phone['line']); ?></td>
					<td><?php echo $escape($phone['holder']); ?></td>
					<td><?php echo $escape($phone['since']); ?></td>
					<?php if ($state['mayLogOut']) { ?>
					<td>
					<?php if ($phone['session'] !== '') { ?>
						<form method="post" action="config.php?display=hotdesk">
							<input type="hidden" name="hotdesk_form" value="<?php echo $escape($form); ?>">
							<input type="hidden" name="session" value="<?php echo $escape($phone['session']); ?>">
							<button class="btn btn-default" name="hotdesk_action" value="logOut">Log out</button>
						</form>
					<?php } ?>
					</td>
					<?php } ?>
				</tr>
			<?php } ?>
			</tbody>
		</table>
	<?php } ?>

	<?php if ($isAdministrator) { ?>
		<h2>Connection</h2>
		<p>
			Copy these lines into Hot Desk’s settings, /etc/hotdesk/hotdesk.env (or the file .env where Hot Desk runs from its
			sources), in place of the lines of the same names.
		</p>
		<p>
			They hold secrets. Anyone who has AMI_SECRET and reaches AMI can run programs as Asterisk’s account and read every
			password and PIN; ARI_PASSWORD gives SIP passwords, PINs and calls. FreePBX lets AMI listen on every network: see
			that a firewall keeps port 5038 closed, also for the machine of Hot Desk, which uses 5039 with TLS.
		</p>
		<?php if (strpos($environment, $unknownAddress) !== false) { ?>
			<p>Put the address of this machine in place of <?php echo $escape($unknownAddress); ?>.</p>
		<?php } ?>
		<details>
			<summary>Show the lines</summary>
			<textarea class="form-control" rows="9" readonly spellcheck="false"><?php echo $escape($environment); ?></textarea>
		</details>

		<form method="post" action="config.php?display=hotdesk">
			<input type="hidden" name="hotdesk_form" value="<?php echo $escape($form); ?>">
			<p>
				Has somebody seen them who should not, or is it time to change them? New ones count after Apply Config. Until
				Hot Desk has them and was restarted nobody can log in or out at phones; people who are logged in stay so.
			</p>
			<div class="form-group">
				<label><input type="checkbox" name="confirmed" value="1" required> I will copy the new lines into Hot Desk’s settings</label>
			</div>
			<button class="btn btn-danger" name="hotdesk_action" value="renew">Make new secrets</button>
		</form>

		<h2>Settings</h2>
		<form method="post" action="config.php?display=hotdesk" autocomplete="off">
			<input type="hidden" name="hotdesk_form" value="<?php echo $escape($form); ?>">
			<div class="form-group">
				<label for="workerAddress">Address of the machine that Hot Desk runs on</label>
				<input class="form-control" id="workerAddress" name="workerAddress" value="<?php echo $escape($settings->workerAddress()); ?>">
				<span class="help-block">For example 10.0.0.5. Leave it empty when Hot Desk runs on this machine or comes through a tunnel.</span>
			</div>
			<div class="form-group">
				<label for="dashboardUrl">Address of the dashboard</label>
				<input class="form-control" id="dashboardUrl" name="dashboardUrl" value="<?php echo $escape($settings->dashboardUrl()); ?>">
				<span class="help-block">For example https://hotdesk.example.com. Use https unless it is on this machine.</span>
			</div>
			<div class="form-group">
				<label for="apiToken">API token</label>
				<input class="form-control" id="apiToken" name="apiToken" type="password" autocomplete="new-password">
				<span class="help-block">
					<?php echo $settings->apiToken() === '' ? 'There is none yet.' : 'One is saved. Leave this empty to keep it.'; ?>
					On the machine of Hot Desk, <code><?php echo $escape($makeToken); ?></code> makes one that can only read.
					With <code>--scope board,sessions</code> this page can also log people out, and so can the removal of this module.
				</span>
				<?php if ($settings->apiToken() !== '') { ?>
					<label><input type="checkbox" name="forgetToken" value="1"> Forget the saved token</label>
				<?php } ?>
			</div>
			<button class="btn btn-primary" name="hotdesk_action" value="save">Save</button>
		</form>
	<?php } ?>
</div>

import type { problems as en } from '../en/problems.ts'
import { count } from './count.ts'

const damaged = 'La demande a été abîmée en chemin. Rechargez la page et réessayez.'
const signedOut = 'Votre session est fermée. Connectez-vous de nouveau pour continuer.'

export const problems: typeof en = {
  says: {
    bad_request: 'Quelque chose n’est pas juste dans le formulaire. Vérifiez votre saisie.',
    malformed_address: 'Cette adresse est illisible. Allez au tableau et réessayez.',
    malformed_request: damaged,
    malformed_json: damaged,
    not_an_object: damaged,
    not_signed_in: signedOut,
    no_valid_token: signedOut,
    token_expired: 'Ce jeton a expiré. Demandez-en un autre à un administrateur.',
    password_due: 'Choisissez d’abord votre propre mot de passe : rechargez la page.',
    not_allowed: 'Votre compte ne permet pas cela. Adressez-vous à un administrateur.',
    insufficient_scope: 'Ce jeton ne permet pas cela. Demandez-en un autre à un administrateur.',
    wrong_pin: 'Le code est erroné. Vérifiez-le, puis réessayez.',
    no_mailbox: 'Cette extension n’a pas de messagerie, donc pas de code. Donnez-lui une messagerie sur le PBX.',
    no_pin: 'La messagerie de cette extension n’a pas de code. Définissez-en un sur le PBX.',
    pin_locked:
      'Après trop de codes erronés, aucun code n’est accepté pendant un moment. Levez le blocage sur la page de la personne, ou attendez.',
    trivial_pin: 'Ce code est trop facile à deviner. Changez-le dans la messagerie.',
    not_by_person:
      'Les rapports ne montrent pas les personnes une à une. Un administrateur peut le permettre dans Paramètres, Historique et rapports.',
    no_such_lock: 'Il n’y a plus de blocage ici. Rechargez la page.',
    wrong_setup_code: 'Ce n’est pas le code d’installation. Copiez celui que Hot Desk a affiché à son démarrage.',
    not_found: 'Cela n’est plus ici. Rechargez la page.',
    phone_not_in_pool: 'Ce téléphone n’est plus un téléphone partagé. Rechargez la page.',
    no_such_session: 'Cette personne n’y est plus connectée. Rechargez la page.',
    no_such_account: 'Ce compte n’existe plus. Rechargez la page.',
    no_such_token: 'Il n’y a pas de jeton valable de cet identifiant. Rechargez la page.',
    no_such_wall: 'Le lien de cet écran mural a déjà été révoqué. Rechargez la page.',
    no_wall_link:
      'Cet écran n’a pas été ouvert avec le lien d’un écran mural. Ouvrez ce lien ici ; les administrateurs le créent dans Paramètres, Écrans muraux.',
    wall_revoked:
      'Le lien de cet écran mural a été révoqué, il ne montre donc plus rien. Demandez-en un nouveau à un administrateur.',
    own_page_off:
      'Les pages personnelles sont désactivées ici. Demandez à un administrateur de les activer dans Paramètres, Pages personnelles.',
    no_such_logout_rule: 'Cette règle de déconnexion automatique a déjà été retirée. Rechargez la page.',
    no_such_pbx: 'Ce PBX n’est plus ici. Rechargez la page.',
    no_such_webhook: 'Ce webhook n’est plus ici. Rechargez la page.',
    no_such_message: 'Ce message n’est plus ici : les messages sont gardés 30 jours. Rechargez la page.',
    no_single_sign_on:
      'L’authentification unique n’est pas configurée ici. Un administrateur peut le faire dans Paramètres, Ouverture de session.',
    identity_taken: 'Un autre compte est relié à cette personne. Détachez-le d’abord.',
    webhook_disabled: 'Rien n’y est envoyé tant que le webhook est désactivé. Activez-le d’abord.',
    no_such_group: 'Ce groupe n’est plus ici. Rechargez la page.',
    no_such_access_rule: 'Cette règle d’accès n’est plus ici. Rechargez la page.',
    not_excluded: 'Ce numéro n’est pas parmi ceux exclus de la connexion aux bureaux. Rechargez la page.',
    method_not_allowed: 'Cela n’est plus possible ici. Rechargez la page.',
    phone_exists: 'Un téléphone de ce numéro est déjà partagé. Modifiez-le, ou choisissez un autre numéro.',
    group_exists: 'Il y a déjà un groupe de ce nom. Modifiez-le, ou choisissez un autre nom.',
    no_such_location: 'Ce site n’est plus ici. Rechargez la page.',
    location_exists: 'Il y a déjà un site de ce nom. Choisissez un autre nom, ou fusionnez les deux.',
    no_such_floor: 'Cet étage n’est plus ici. Rechargez la page.',
    floor_exists: 'Ce site a déjà un étage de ce nom. Choisissez un autre nom.',
    no_plan: 'Ce plan n’existe plus. Rechargez la page.',
    not_on_plan: 'Ce bureau n’est plus sur ce plan. Rechargez la page.',
    plan_too_large:
      'Un plan peut avoir 5 Mo au plus. Enregistrez l’image avec moins de pixels ou en WebP, puis téléversez-la.',
    plan_not_a_picture:
      'Un plan doit être une image PNG, JPEG ou WebP. Ouvrez un SVG, un PDF ou un dessin dans son programme, exportez-le en PNG, puis téléversez-le.',
    plan_size:
      'Un plan doit avoir de 100 à 10 000 pixels de côté, et 40 millions au plus en tout. Enregistrez l’image dans une autre taille, puis téléversez-la.',
    owner_has_desk:
      'Une personne ne peut être titulaire que d’un bureau par PBX. Changez d’abord le titulaire de l’autre bureau, ou choisissez une autre personne.',
    account_disabled: 'Ce compte est désactivé. Activez-le d’abord.',
    link_not_valid:
      'Ce lien n’est plus valable : il a été utilisé, il a expiré, ou il y en a un plus récent. Demandez un autre lien à votre administrateur.',
    account_exists: 'Ce nom d’utilisateur est déjà pris. Choisissez-en un autre.',
    pbx_exists: 'Un PBX a déjà cet identifiant, ou l’avait avant d’être retiré. Choisissez-en un autre.',
    first_pbx: 'Ce PBX fait partie de l’installation et ne peut pas être retiré. Sa connexion est réglée dans .env.',
    people_logged_in:
      'Des personnes sont connectées à des téléphones de ce PBX. Déconnectez-les d’abord, puis réessayez.',
    desks_restricted:
      'Les bureaux libres de ce PBX sont limités aux appels internes et d’urgence, ou ne sont pas encore tous rendus. Permettez-leur d’abord tout, gardez le PBX connecté quelques secondes pendant que Hot Desk les rend, puis réessayez. Si ce PBX ne revient jamais, hotdesk pbx remove avec --lost le retire.',
    not_given_back:
      'Hot Desk n’a pas encore remis tout ce qu’il a modifié sur ce PBX. Gardez le PBX connecté jusque-là, puis réessayez. Si ce PBX ne revient jamais, hotdesk pbx remove avec --lost le retire.',
    changed_meanwhile:
      'Quelqu’un d’autre a enregistré ces paramètres entre-temps. Rechargez la page pour les voir, puis refaites votre modification.',
    cannot_undo:
      'Cela ne peut plus être annulé : c’était il y a trop longtemps, quelqu’un d’autre est au bureau, ou la personne est connectée ailleurs. Connectez-la plutôt à un bureau.',
    calls_off:
      'Les appels depuis le navigateur sont désactivés sur ce PBX. Un administrateur peut les activer dans Paramètres, Actions.',
    no_own_extension:
      'Hot Desk ne connaît pas votre extension sur ce PBX. Saisissez-la dans « Votre compte », puis réessayez.',
    no_phone_rings:
      'Aucun de vos téléphones ne peut sonner en ce moment. Vérifiez que l’un d’eux est enregistré, puis réessayez.',
    last_admin: 'Il doit rester au moins un administrateur. Ajoutez-en d’abord un autre sur la page Comptes.',
    own_account: 'C’est votre propre compte. Demandez à un autre administrateur de le faire.',
    no_password:
      'FreePBX ouvre la session de cette personne, il n’y a donc pas de mot de passe à changer ici. Changez-le dans FreePBX.',
    role_of_freepbx:
      'FreePBX décide du rôle de cette personne à chaque ouverture de session. Modifiez ses droits dans FreePBX.',
    setup_closed:
      'L’installation est terminée. Connectez-vous ou, s’il n’y a pas encore de compte, redémarrez Hot Desk : il affiche un nouveau code d’installation.',
    lost_race: 'Quelqu’un d’autre a modifié cela au même moment. Regardez le tableau, puis réessayez.',
    number_excluded:
      'Cette extension ou ce téléphone est exclu de la connexion aux bureaux. Voyez la page Accès, ou choisissez-en un autre.',
    not_valid_today:
      'Aucune règle ne permet à cette extension de se connecter aujourd’hui. Voyez son premier et son dernier jour sur la page Accès.',
    not_at_this_location:
      'Les règles de cette extension ne permettent pas les bureaux de ce site. Voyez la page Accès, ou choisissez un autre bureau.',
    not_at_this_time:
      'Les règles de cette extension ne permettent pas ce jour de la semaine ou cette heure. Voyez la page Accès.',
    logged_in_elsewhere:
      'Cette personne est connectée ailleurs, et une seconde connexion est refusée. Déconnectez-la d’abord là-bas.',
    takeover_refused: 'Quelqu’un est connecté à ce bureau, et sa place ne peut pas être prise. Déconnectez-le d’abord.',
    holder_not_idle:
      'Quelqu’un est connecté à ce bureau et y a eu un appel trop récent. Attendez, ou déconnectez-le d’abord.',
    nothing_held:
      'Plus rien n’attend. Il n’y a rien à faire : les corrections ont été appliquées ou ne sont plus nécessaires.',
    too_large: 'C’est plus de texte que Hot Desk n’en accepte. Raccourcissez-le et réessayez.',
    unsupported_media_type: damaged,
    headers_too_large:
      'Le navigateur a envoyé trop de données à la fois. Effacez les cookies de cette page et connectez-vous de nouveau.',
    phone_not_on_pbx: 'Le PBX n’a pas d’appareil de ce numéro. Créez-le d’abord là-bas.',
    unknown_extension: 'Le PBX n’a pas cette extension. Vérifiez le numéro.',
    too_many_attempts: 'Il y a eu trop de mots de passe erronés.',
    sign_in_busy: 'Beaucoup de personnes ouvrent une session en ce moment.',
    too_many_streams: 'Votre compte a le tableau ouvert à trop d’endroits. Fermez-en quelques-uns, puis réessayez.',
    internal:
      'Hot Desk a échoué et a noté la cause dans son journal. Réessayez ; si cela échoue encore, prévenez la personne qui s’occupe de Hot Desk.',
    pbx_unavailable: 'Le PBX est injoignable. Réessayez quand sa connexion est revenue.',
    worker_away:
      'Le service téléphonique ne fonctionne pas. Démarrez-le (ou prévenez la personne qui s’occupe de Hot Desk), puis réessayez.',
    database_away:
      'La base de données est injoignable. Réessayez dans un instant ; si cela dure, prévenez la personne qui s’occupe de Hot Desk.',
    worker_slow:
      'Le service téléphonique n’a pas répondu à temps. Regardez le tableau pour voir si c’est fait, puis réessayez.',
    outcome_unknown:
      'La connexion s’est rompue avant la réponse, c’est donc peut-être fait. Regardez le tableau, puis réessayez si ce n’est pas le cas.',
  },
  waitSeconds: (seconds) => `Attendez ${count(seconds, 'seconde', 'secondes')}, puis réessayez.`,
  waitMinutes: (minutes) => `Attendez ${count(minutes, 'minute', 'minutes')}, puis réessayez.`,
  inLog: (requestId) => `Son journal désigne cette demande par ${requestId}.`,
}

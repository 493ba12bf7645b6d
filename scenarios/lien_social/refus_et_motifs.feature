# language: fr
Fonctionnalité: Refuser, réduire, présenter les heures de lien social

  Le bénéficiaire peut les refuser et garde le reste de son plan. L'équipe médico-sociale en fixe le nombre selon le besoin ;
  la FAQ écarte plusieurs motifs de les refuser ou de les réduire.

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de 500 €
    Et que le montant du plan d'aide est de 600,00 €
    Et que le tarif du lien social est de 25,00 €/h

  @LIEN-07
  Scénario: six heures proposées et refusées, le plan reste à 600 €
    Étant donné que les heures de lien social sont de 6 h
    Et que le bénéficiaire refuse les heures de lien social
    Quand le dossier est instruit au 01/03/2026
    Alors les heures de lien social retenues sont de 0 h
    Et le plan d'aide retenu est de 600,00 €
    Et le montant de l'APA est de 600,00 €
    Et aucune alerte

  @LIEN-07
  Scénario: les mêmes heures acceptées s'ajoutent au plan
    Étant donné que les heures de lien social sont de 6 h
    Et que le bénéficiaire ne refuse pas les heures de lien social
    Quand le dossier est instruit au 01/03/2026
    Alors les heures de lien social retenues sont de 6 h
    Et le plan d'aide retenu est de 750,00 €

  @LIEN-07
  Scénario: sans rien dire, on présume que le bénéficiaire ne refuse pas
    Étant donné que les heures de lien social sont de 6 h
    Quand le dossier est instruit au 01/03/2026
    Alors il est présumé que le bénéficiaire ne refuse pas les heures de lien social
    Et les heures de lien social retenues sont de 6 h

  @LIEN-07
  Scénario: sans heure proposée, le refus ne change rien
    Étant donné que les heures de lien social sont de 0 h
    Et que le bénéficiaire refuse les heures de lien social
    Quand le dossier est instruit au 01/03/2026
    Alors les heures de lien social retenues sont de 0 h
    Et le plan d'aide retenu est de 600,00 €

  @LIEN-07 @LIEN-03
  Plan du scénario: qui n'a pas droit aux heures n'a rien à refuser, <lieu> et GIR <gir>
    Étant donné que le lieu de vie est <lieu>
    Et que le GIR est <gir>
    Et que les heures de lien social sont de 6 h
    Et que le bénéficiaire refuse les heures de lien social
    Quand le dossier est instruit au 01/03/2026
    Alors les heures de lien social retenues sont sans objet
    Et le plan d'aide retenu est sans objet

    Exemples:
      | lieu            | gir |
      | l'établissement | 4   |
      | le domicile     | 5   |

  @LIEN-12
  Scénario: des heures refusées parce que les autres ne sont pas consommées
    Étant donné que la suite donnée aux heures de lien social est refusées
    Et que les motifs opposés au lien social comprennent la consommation des autres heures
    Quand le dossier est instruit au 01/03/2026
    Alors la restriction du lien social est irrecevable
    Et une alerte dit « motif irrecevable : les heures de lien social ne dépendent pas de la consommation des autres heures du plan »

  @LIEN-20
  Scénario: un refus pour un atelier que finance la conférence des financeurs
    Étant donné que la suite donnée aux heures de lien social est refusées
    Et que les motifs opposés au lien social comprennent l'autre financement du lien social
    Quand le dossier est instruit au 01/03/2026
    Alors la restriction du lien social est irrecevable
    Et une alerte dit « motif irrecevable : un autre financement du lien social ne permet pas de refuser ces heures ; seul compte le besoin individuel »

  @LIEN-20
  Scénario: neuf heures ramenées à cinq au vu du besoin individuel
    Étant donné que la suite donnée aux heures de lien social est réduites
    Et que les motifs opposés au lien social comprennent le besoin individuel
    Et que les heures de lien social sont de 5 h
    Quand le dossier est instruit au 01/03/2026
    Alors la restriction du lien social est recevable
    Et le droit est certain sur la restriction du lien social recevable
    Et les heures de lien social retenues sont de 5 h
    Et le plan d'aide retenu est de 725,00 €

  @LIEN-20
  Scénario: aucun texte ne dit si le besoin individuel permet de n'accorder aucune heure
    Étant donné que la suite donnée aux heures de lien social est refusées
    Et que les motifs opposés au lien social comprennent le besoin individuel
    Quand le dossier est instruit au 01/03/2026
    Alors la restriction du lien social est recevable
    Et le droit est incertain sur la restriction du lien social recevable

  @LIEN-20
  Scénario: un refus donne tous ses motifs, et chaque motif irrecevable a son alerte
    Étant donné que la suite donnée aux heures de lien social est refusées
    Et que les motifs opposés au lien social comprennent la consommation des autres heures, l'autre financement du lien social, l'atelier collectif, le membre de la famille salarié et l'emploi direct
    Quand le dossier est instruit au 01/03/2026
    Alors la restriction du lien social est irrecevable
    Et une alerte dit « motif irrecevable : les heures de lien social ne dépendent pas de la consommation des autres heures du plan »
    Et une alerte dit « motif irrecevable : un autre financement du lien social ne permet pas de refuser ces heures ; seul compte le besoin individuel »
    Et une alerte dit « motif irrecevable : les ateliers collectifs d'un centre de ressources ne se confondent pas avec les heures de lien social »
    Et une alerte dit « motif irrecevable : qu'un membre de la famille soit salarié ne justifie ni refus ni réduction des heures de lien social »
    Et une alerte dit « motif irrecevable : l'emploi direct ne justifie aucune restriction des heures de lien social »

  @LIEN-20 @LIEN-33
  Scénario: un motif irrecevable à côté d'un motif recevable est signalé, sans ruiner l'autre
    Étant donné que la suite donnée aux heures de lien social est réduites
    Et que les motifs opposés au lien social comprennent le besoin individuel et l'emploi direct
    Quand le dossier est instruit au 01/03/2026
    Alors la restriction du lien social est recevable
    Et une alerte dit « motif irrecevable : l'emploi direct ne justifie aucune restriction des heures de lien social »

  @LIEN-20
  Scénario: des heures accordées n'ont aucun motif à donner
    Étant donné que la suite donnée aux heures de lien social est accordées
    Et que les motifs opposés au lien social comprennent la consommation des autres heures, l'autre financement du lien social, l'atelier collectif, le membre de la famille salarié et l'emploi direct
    Quand le dossier est instruit au 01/03/2026
    Alors la restriction du lien social recevable est sans objet
    Et aucune alerte

  @LIEN-33
  Scénario: une fille salariée, et neuf heures ramenées à quatre pour ce seul motif
    Étant donné qu'un membre de la famille est salarié pour le lien social
    Et que la suite donnée aux heures de lien social est réduites
    Et que les motifs opposés au lien social comprennent le membre de la famille salarié
    Et que les heures de lien social sont de 4 h
    Quand le dossier est instruit au 01/03/2026
    Alors la restriction du lien social est irrecevable
    Et une alerte dit « motif irrecevable : qu'un membre de la famille soit salarié ne justifie ni refus ni réduction des heures de lien social »

  @LIEN-34
  Scénario: un fils salarié, six mois sans rencontrer de tiers, et neuf heures ramenées à quatre
    Étant donné qu'un membre de la famille est salarié pour le lien social
    Et que les activités de lien social restent dans le cercle familial
    Et que les mois du bilan de lien social sont de 6 mois
    Et que la suite donnée aux heures de lien social est réduites
    Et que les motifs opposés au lien social comprennent les activités du cercle familial
    Et que les heures de lien social sont de 4 h
    Quand le dossier est instruit au 01/03/2026
    Alors une réduction pour défaut de socialisation est possible
    Et la restriction du lien social est recevable
    Et les heures de lien social retenues sont de 4 h
    Et aucune alerte ne dit « le bilan des activités porte sur moins de mois que le contrôle d'effectivité : il est trop court pour réduire les heures »

  @LIEN-34
  Scénario: un bilan de cinq mois est trop court
    Étant donné qu'un membre de la famille est salarié pour le lien social
    Et que les activités de lien social restent dans le cercle familial
    Et que les mois du bilan de lien social sont de 5 mois
    Et que la suite donnée aux heures de lien social est réduites
    Et que les motifs opposés au lien social comprennent les activités du cercle familial
    Quand le dossier est instruit au 01/03/2026
    Alors la restriction du lien social est recevable
    Et une alerte dit « le bilan des activités porte sur moins de mois que le contrôle d'effectivité : il est trop court pour réduire les heures »

  @LIEN-34
  Plan du scénario: sans défaut de socialisation d'un salarié de la famille, rien à réduire, <famille> et <rencontre>
    Étant donné que le membre de la famille salarié pour le lien social est <famille>
    Et que la rencontre avec des tiers est <rencontre>
    Et que les mois du bilan de lien social sont de 6 mois
    Et que la suite donnée aux heures de lien social est réduites
    Et que les motifs opposés au lien social comprennent les activités du cercle familial
    Quand le dossier est instruit au 01/03/2026
    Alors une réduction pour défaut de socialisation n'est pas possible
    Et la restriction du lien social est irrecevable

    Exemples:
      | famille | rencontre |
      | oui     | oui       |
      | non     | non       |
      | non     | oui       |

  @LIEN-34
  Scénario: le défaut de socialisation permet de réduire les heures, pas de les refuser
    Étant donné qu'un membre de la famille est salarié pour le lien social
    Et que les activités de lien social restent dans le cercle familial
    Et que les mois du bilan de lien social sont de 5 mois
    Et que la suite donnée aux heures de lien social est refusées
    Et que les motifs opposés au lien social comprennent les activités du cercle familial
    Quand le dossier est instruit au 01/03/2026
    Alors une réduction pour défaut de socialisation est possible
    Et la restriction du lien social est irrecevable
    Et aucune alerte ne dit « le bilan des activités porte sur moins de mois que le contrôle d'effectivité : il est trop court pour réduire les heures »

  @LIEN-34
  Scénario: un bilan trop court ne compte pas si le motif est autre
    Étant donné que les mois du bilan de lien social sont de 5 mois
    Et que la suite donnée aux heures de lien social est réduites
    Et que les motifs opposés au lien social comprennent le besoin individuel
    Quand le dossier est instruit au 01/03/2026
    Alors la restriction du lien social est recevable
    Et aucune alerte

  @LIEN-27
  Scénario: vingt-neuf heures sur une seule ligne, dont neuf de lien social
    Étant donné que les heures de lien social sont de 9 h
    Et que la présentation du lien social est avec l'aide humaine
    Quand le dossier est instruit au 01/03/2026
    Alors le plan n'identifie pas le lien social
    Et une alerte dit « le plan n'est pas conforme : les heures de lien social figurent sur une ligne distincte des heures d'aide humaine »

  @LIEN-27
  Scénario: vingt heures et neuf heures, sur deux lignes
    Étant donné que les heures de lien social sont de 9 h
    Et que la présentation du lien social est ligne distincte
    Quand le dossier est instruit au 01/03/2026
    Alors le plan identifie le lien social
    Et aucune alerte ne dit « le plan n'est pas conforme : les heures de lien social figurent sur une ligne distincte des heures d'aide humaine »

  @LIEN-27 @LIEN-05
  Scénario: sans heure de lien social, il n'y a pas de ligne à distinguer
    Étant donné que les heures de lien social sont de 0 h
    Et que la présentation du lien social est avec l'aide humaine
    Quand le dossier est instruit au 01/03/2026
    Alors le lien social identifié dans le plan est sans objet
    Et aucune alerte

  @LIEN-29
  Scénario: un comportement irrespectueux est signalé, aucun texte ne dit qui suspend
    Étant donné que les heures de lien social sont de 9 h
    Et qu'un comportement irrespectueux est signalé
    Quand le dossier est instruit au 01/03/2026
    Alors les heures de lien social retenues sont de 9 h
    Et une alerte dit « le guide dit que les heures peuvent être suspendues ; aucun texte trouvé n'en fixe l'auteur, la procédure ni la durée »

  @LIEN-29
  Scénario: sans comportement irrespectueux, aucune alerte
    Étant donné que les heures de lien social sont de 9 h
    Et qu'aucun comportement irrespectueux n'est signalé
    Quand le dossier est instruit au 01/03/2026
    Alors aucune alerte ne dit « le guide dit que les heures peuvent être suspendues ; aucun texte trouvé n'en fixe l'auteur, la procédure ni la durée »

# language: fr
Fonctionnalité: La PCH avant l'aide sociale à l'hébergement

  @ASH-03
  Scénario: d'une personne qui n'est pas handicapée, la PCH n'est pas à examiner
    Étant donné que l'aide sociale à l'hébergement est demandée
    Et que la personne n'est pas handicapée
    Quand le dossier est instruit au 01/03/2026
    Alors l'obligation « examiner la PCH avant l'aide sociale à l'hébergement » n'est pas née

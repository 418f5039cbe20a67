"""The field, pure: no clock, no disk, no words of the interface.

Glossary, one word per thing (French word of the product in brackets):

event (événement): what is organised. size class (classe de taille): N1 to N4, from the people present together.
profile (profil): what the event declares and what switches criteria on. venue (lieu): a place with a legal form.
zone: a place of the event where lines repeat. checklist (grille): a versioned set of criteria.
domain (thème): a chapter of it. criterion (critère): one statement, true or false. level (niveau): mandatory,
recommended, not asked. legal duty (obligation légale): whether a text binds; never the level.
line (ligne): a criterion as it is asked of this event, `CIR-02` or `CIR-02@zone`. answer (réponse): verdict,
measurements, reason, by whom, when. measurement (mesure). evidence (preuve): a file with its alternative text.
finding (constat): a problem somebody met. overruled (démenti par les usagers): a line contradicted by a tester.
corrective action (action): who will mend a gap by when. gap (écart): what is missing. grade (palier): Engagé, Socle,
Confirmé, Référence. funding scheme (dispositif), funding condition (condition), outcome (issue d'une condition).
change (changement): one fact given a new value; fact (fait): the smallest thing two people can disagree on;
contested (contesté): two concurrent values of a fact; step (étape): one undoable gesture; set aside (mis de côté):
kept but hidden by today's profile.
"""

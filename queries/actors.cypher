// name: actors
// about: the actors of the graph, those that take the most stances first
// param: words string = none, e.g. Sony -- actors with these words in their name, just so
// param: kind kind = none, e.g. state -- person, organization, state or group
// param: unnamed bool = false, e.g. true -- list also speakers whom the article does not name
// param: limit int = 50, e.g. 20 -- at most so many actors
// ask: who (takes|took|has|makes|made) (the|) most (stances|statements|positions)
// ask: who speaks (the|) most (often|)
// ask: who (is|are) (the|) most (quoted|cited|vocal|outspoken|active)
// ask: (which|list|all|what) {kind} (are there|there are|)
// ask: (list|all|which) (actors|parties|speakers)
// ask: who (are|is) (there|in the graph|everybody|all the actors|the actors)
// returns: actor -- name of the actor
// returns: kind -- person, organization, state or group
// returns: statements -- number of statements it makes; captions and related links never count
// returns: accuses -- number of claims on which it accuses
// returns: denies -- claims that it denies
// returns: supports -- claims that it supports
// returns: condemns -- claims that it condemns
// returns: targeted -- number of claims that blame, defend or are about it
// returns: named -- false for a speaker whom the article does not name
// returns: names -- other names, at most five
// returns: actor_id -- its id
// table: actor, kind, statements, accuses, denies, supports, condemns, targeted, actor_id
:param words => null;
:param kind => null;
:param unnamed => false;
:param limit => 50;

MATCH (actor:Actor)
WHERE actor.statements > 0 AND actor.id IS NOT NULL AND ($unnamed OR actor.named)
  AND ($kind IS NULL OR actor.kind = $kind) AND ($words IS NULL OR toLower(actor.name) CONTAINS toLower($words))
WITH actor ORDER BY actor.statements DESC, actor.id DESC LIMIT $limit
RETURN actor.name AS actor,
  actor.kind AS kind,
  actor.statements AS statements,
  COUNT { (actor)-[:ACCUSES]->() } AS accuses,
  COUNT { (actor)-[:DENIES]->() } AS denies,
  COUNT { (actor)-[:SUPPORTS]->() } AS supports,
  COUNT { (actor)-[:CONDEMNS]->() } AS condemns,
  COUNT { (actor)<-[:SAME_AS*0..1]-()<-[:TARGETS]-(:Claim) } AS targeted,
  actor.named AS named,
  COLLECT {
    MATCH (actor)<-[:SAME_AS*0..1]-(k)
    UNWIND coalesce(k.aliases, []) + [coalesce(k.key_name, k.name)] AS name
    WITH DISTINCT name
    WHERE name <> actor.name
    RETURN name ORDER BY name LIMIT 5
  } AS names,
  actor.id AS actor_id
ORDER BY statements DESC, actor_id DESC

// name: actors
// about: the actors of the graph, those that take the most stances first
// param: words string = none -- actors with these words in their name, just so
// param: kind string = none -- person, organization, state or group
// param: unnamed bool = false -- list also speakers whom the article does not name
// param: limit int = 50 -- at most so many actors
// returns: actor -- name of the actor
// returns: kind -- person, organization, state or group
// returns: statements -- number of statements it makes, those in captions and related links included
// returns: accuses -- number of claims on which it accuses
// returns: denies -- claims that it denies
// returns: supports -- claims that it supports
// returns: condemns -- claims that it condemns
// returns: targeted -- number of claims that blame, defend or are about it
// returns: named -- false for a speaker whom the article does not name
// returns: names -- other names, at most five
// returns: actor_id -- its id
// table: actor, kind, statements, accuses, denies, supports, condemns, targeted, actor_id

// Only the representative of several keys has a key_name; the statements of the others
// are counted for it alone.
MATCH (actor:Actor)
WHERE ($unnamed OR actor.named)
  AND ($kind IS NULL OR actor.kind = $kind) AND ($words IS NULL OR toLower(actor.name) CONTAINS toLower($words))
WITH actor, COUNT { (actor)-[:MADE]->() } +
  CASE WHEN actor.key_name IS NULL THEN 0 ELSE COUNT { (actor)<-[:SAME_AS]-()-[:MADE]->() } END AS statements
ORDER BY statements DESC, actor.id
LIMIT $limit
RETURN actor.name AS actor,
  actor.kind AS kind,
  statements,
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
ORDER BY statements DESC, actor_id

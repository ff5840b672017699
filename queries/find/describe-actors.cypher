// What choosing among actors needs to know of each.
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
RETURN actor.id AS id, actor.name AS name, actor.kind AS kind, actor.named AS named,
  COUNT { (actor)-[:MADE]->() } + COUNT { (actor)<-[:SAME_AS]-()-[:MADE]->() } AS statements,
  COLLECT {
    MATCH (actor)<-[:SAME_AS*0..1]-(k)
    UNWIND coalesce(k.aliases, []) + [k.name] + coalesce(k.key_name, []) AS name
    RETURN DISTINCT name
  } AS wordings

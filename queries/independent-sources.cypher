// name: independent-sources
// about: the independent origins of what is said on a claim: wire copies and repeated reports count once
// param: claim claim, e.g. cyber-attack on Sony -- the claim
// param: stance stance = none, e.g. denies -- this stance alone
// param: limit int = 100, e.g. 20 -- at most so many origins, those with the most statements
// ask: (how many|which|what|) independent (sources|origins|outlets) (are there|do we have|exist|are|) (for|of|on|behind|say|that say) {claim}
// ask: (how many|which|what) (sources|origins|outlets) (are there|do we have|exist|are|) (for|of|on|behind|say|report) {claim}
// ask: where does {claim} (come from|originate)
// ask: how many (sources|origins|outlets) (independently|) (say|report|claim|confirm) (that|) {claim}
// ask: is {claim} (independently confirmed|confirmed independently)
// returns: origin -- the outlet that first has it: the innermost that the stance came through, else who published the article or its original
// returns: independent -- false for unknown origins, which never count
// returns: statements -- number of statements from it
// returns: articles -- number of articles they stand in
// returns: copies -- number of those articles that are copies of another
// returns: stances -- the stances taken, each with the number of statements
// returns: actors -- who takes them, at most ten
// returns: first_said -- earliest date with a year on which the text says it was said
// returns: actor -- who takes the stance of the clearest statement
// returns: stance -- that stance
// returns: words -- the clearest statement, to the letter (from it)
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: origin_id -- id of the origin
// returns: claim -- the claim
// returns: claim_id -- its id
// table: origin, independent, statements, articles, copies, actors, stance, words, source, date
:param claim => COLLECT { CALL db.index.fulltext.queryNodes('claims', 'cyber-attack on Sony', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(c) | c.id][0], node.id) };
:param stance => null;
:param limit => 100;

UNWIND $claim AS id
MATCH (claim:Claim {id: id})<-[:SAME_AS*0..1]-()<-[:ABOUT]-(s:Statement)
WHERE s.edge IS NOT NULL AND ($stance IS NULL OR s.stance = $stance)
MATCH (s)-[:REPORTED_IN]->(paper:Article)
WITH claim, s.origin AS id, collect(s.stance) AS taken, count(DISTINCT s.article) AS papers, count(DISTINCT CASE WHEN paper.duplicate_of IS NOT NULL THEN paper END) AS copies, collect(DISTINCT s.actor_id) AS speakers,
  count(*) AS statements, min(CASE WHEN s.said_on >= '0' THEN s.said_on END) AS first_said, min(s.clearness) AS clearness
ORDER BY id IS NULL, statements DESC, id, claim.id
LIMIT $limit
WITH *, COLLECT { MATCH (s:Statement {id: split(clearness, ' ')[-1]}) RETURN s }[0] AS s
MATCH (s)-[:REPORTED_IN]->(article:Article)
RETURN coalesce(COLLECT { MATCH (o:Source {id: id}) RETURN o.name }[0], COLLECT { MATCH (o:Actor|ActorAlias {id: id}) RETURN o.name }[0], id, 'unknown') AS origin,
  id IS NOT NULL AS independent,
  statements,
  papers AS articles,
  copies,
  [x IN ['ACCUSES', 'DENIES', 'SUPPORTS', 'CONDEMNS'] WHERE x IN taken | x + ' ' + size([t IN taken WHERE t = x])] AS stances,
  COLLECT {
    UNWIND speakers[..40] AS k
    MATCH (a:Actor|ActorAlias {id: k})
    RETURN DISTINCT CASE WHEN a:ActorAlias THEN [(a)-[:SAME_AS]->(o) | o.name][0] ELSE a.name END AS name ORDER BY name LIMIT 10
  } AS actors,
  first_said,
  s.actor AS actor,
  s.stance AS stance,
  s.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(s.said_on, s.published) AS date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  s.id AS statement,
  id AS origin_id,
  claim.text AS claim,
  claim.id AS claim_id
ORDER BY independent DESC, statements DESC, origin_id, claim_id

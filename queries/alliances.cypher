// name: alliances
// about: with whom an actor agreed and disagreed, period by period: a pair meets when the later of the two took its stance
// param: actor actor, e.g. North Korea -- the actor
// param: other actor = none, e.g. South Korea -- beside this one alone
// param: period period = year, e.g. month -- year or month
// param: stances int = 10, e.g. 100 -- over at most so many stances of the actor: those with the most statements
// param: limit int = 10, e.g. 5 -- at most so many others: those with the most claims in common
// ask: how did {actor} (alliances|alliance|allies|friends|coalitions|relations) (change|evolve|shift|develop) (over time|over the years|)
// ask: (alliances|coalitions) of {actor} (over time|over the years|)
// ask: how did (relations|relationship|alliance) between {actor} and {other} (change|evolve|shift|develop) (over time|over the years|)
// ask: how (has|have) {actor} (alliances|alliance|allies|friends|coalitions) (changed|evolved|shifted|developed) (over time|over the years|)
// ask: (do|did) {actor} and {other} (agree|disagree|get along|see eye to eye)
// ask: when did {actor} and {other} (fall out|agree|disagree|part ways)
// returns: period -- the year, or the month; stances without a year are left out
// returns: other -- the other actor
// returns: agreements -- number of claims on which both came to stand on the same side
// returns: disagreements -- number of claims on which they came to stand on opposite sides
// returns: balance -- agreements less disagreements
// returns: claim -- the claim of the period with the most statements
// returns: stance -- the stance of the actor on it
// returns: words -- the clearest statement, to the letter (of the actor)
// returns: article -- title of the article with these words, else the name it was read under
// returns: source -- who published it
// returns: date -- when the words were said, else when the article was published
// returns: dated_by -- said or published: what date is
// returns: url -- address of the article
// returns: statement -- id of the statement with these words
// returns: other_stance -- the stance of the other on it
// returns: other_words -- the clearest statement, to the letter (of the other)
// returns: other_article -- title of the article with these words, else the name it was read under
// returns: other_source -- who published it
// returns: other_date -- when the words were said, else when the article was published
// returns: other_dated_by -- said or published: what date is
// returns: other_url -- address of the article
// returns: other_statement -- id of the statement with these words
// returns: actor -- name of the actor
// returns: actor_id -- its id
// returns: other_id -- id of the other
// returns: claim_id -- id of the claim
// table: period, other, agreements, disagreements, claim, stance, words, other_stance, other_words
:param actor => COLLECT { CALL db.index.fulltext.queryNodes('actors', 'North Korea', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(a) | a.id][0], node.id) };
:param other => [];
:param period => 'year';
:param stances => 10;
:param limit => 10;

UNWIND $actor AS id
MATCH (actor:Actor {id: id})-[e:ACCUSES|DENIES|SUPPORTS|CONDEMNS]->(claim:Claim)
WHERE e.first_said IS NOT NULL
WITH actor, e, claim ORDER BY e.statements DESC, e.id LIMIT $stances
MATCH (claim)<-[f:ACCUSES|DENIES|SUPPORTS|CONDEMNS]-(other:Actor)
WHERE other.named AND other <> actor AND f.first_said IS NOT NULL AND ($other = [] OR other.id IN $other)
WITH actor, other, collect([e, f]) AS pairs
ORDER BY size(pairs) DESC, other.id, actor.id LIMIT $limit
UNWIND pairs AS pair
WITH actor, other, pair[0] AS e, pair[1] AS f
WITH actor, other, e, f, CASE WHEN e.first_said > f.first_said THEN e.first_said ELSE f.first_said END AS met
WHERE $period <> 'month' OR size(e.first_said) > 4 AND size(f.first_said) > 4
WITH actor, other, e, f, left(met, CASE $period WHEN 'month' THEN 7 ELSE 4 END) AS period, (type(e) IN ['ACCUSES', 'SUPPORTS']) = (type(f) IN ['ACCUSES', 'SUPPORTS']) AS same
ORDER BY e.statements + f.statements DESC, e.id, f.id
WITH actor, other, period, count(DISTINCT CASE WHEN same THEN endNode(e) END) AS agreements,
  count(DISTINCT CASE WHEN NOT same THEN endNode(e) END) AS disagreements, head(collect([e, f])) AS pair
WITH *, pair[0] AS e, pair[1] AS f, endNode(pair[0]) AS claim
WITH *, COLLECT { MATCH (s:Statement {id: e.clearest}) RETURN s }[0] AS s,
  COLLECT { MATCH (s:Statement {id: f.clearest}) RETURN s }[0] AS t
MATCH (s)-[:REPORTED_IN]->(article:Article)
MATCH (t)-[:REPORTED_IN]->(paper:Article)
RETURN period,
  other.name AS other,
  agreements,
  disagreements,
  agreements - disagreements AS balance,
  claim.text AS claim,
  s.stance AS stance,
  s.quote AS words,
  coalesce(article.title, article.docs[0]) AS article,
  article.source AS source,
  coalesce(s.said_on, s.published) AS date,
  CASE WHEN s.said_on IS NOT NULL THEN 'said' WHEN s.published IS NOT NULL THEN 'published' END AS dated_by,
  article.url AS url,
  s.id AS statement,
  t.stance AS other_stance,
  t.quote AS other_words,
  coalesce(paper.title, paper.docs[0]) AS other_article,
  paper.source AS other_source,
  coalesce(t.said_on, t.published) AS other_date,
  CASE WHEN t.said_on IS NOT NULL THEN 'said' WHEN t.published IS NOT NULL THEN 'published' END AS other_dated_by,
  paper.url AS other_url,
  t.id AS other_statement,
  actor.name AS actor,
  actor.id AS actor_id,
  other.id AS other_id,
  claim.id AS claim_id
ORDER BY period, other_id, actor_id

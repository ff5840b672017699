// name: statement
// about: one statement whole: words, spans, rule, and how its actor and claim were joined to those of other articles
// param: id string, e.g. s-0123456789abcdef -- id of the statement, as evidence prints it
// ask: (statement|evidence|explain) (number|id|) {id}
// returns: statement -- its id
// returns: stance -- ACCUSES, DENIES, SUPPORTS or CONDEMNS
// returns: review -- what a person decided about it: rejected (it does not count) or relabelled
// returns: review_why -- why
// returns: read_as -- of a relabelled one: the stance that was read
// returns: explicit -- whether the cue itself names the stance
// returns: actor -- name of the actor, over all articles
// returns: actor_key -- its key in this article
// returns: actor_joined -- why the key was joined to others, and how surely
// returns: speaks_for -- body or state that it speaks for here
// returns: claim -- the claim, over all articles
// returns: claim_kind -- allegation, position or act
// returns: claim_here -- the claim as this article words it
// returns: claim_key -- its key in this article
// returns: claim_joined -- why the key was joined to others, and how surely
// returns: target -- the party that the claim blames, defends or is about
// returns: words -- the sentences that carry the statement, to the letter
// returns: start -- where they start in the article, in code points
// returns: source_span -- start and end of the words that name the actor
// returns: cue -- the words that carry the stance
// returns: cue_span -- their start and end
// returns: content_spans -- starts and ends of the words that state the claim
// returns: via -- outlets and people through whom it is reported, innermost first
// returns: within -- id of the statement in whose content this one lies
// returns: nested -- whether it stands inside the words of another actor
// returns: hedged -- whether it is said with may, could, reportedly and the like
// returns: section -- part of the article
// returns: said_on -- when it was said, if the text tells
// returns: article -- title of the article, else the name it was read under
// returns: article_id -- its id
// returns: source -- who published it
// returns: published -- its date
// returns: published_basis -- metadata, text, or inferred where the year was deduced
// returns: url -- its address
// returns: rule -- the rule that read the statement
// returns: lexicon -- file and line of the lexicon row
// returns: confidence -- of the reading, 0 to 1
// returns: read_with -- hash of the code, lexicon, codebook and model that read it
:param id => 's-0123456789abcdef';

MATCH (s:Statement {id: $id})-[:REPORTED_IN]->(article:Article)
MATCH (s)<-[:MADE]-(actor)
MATCH (s)-[:ABOUT]->(claim)
OPTIONAL MATCH (actor)-[sameActor:SAME_AS]->(who:Actor)
OPTIONAL MATCH (claim)-[sameClaim:SAME_AS]->(what:Claim)
RETURN s.id AS statement,
  s.stance AS stance,
  s.review AS review,
  s.review_why AS review_why,
  s.read_as AS read_as,
  s.explicit AS explicit,
  coalesce(who.name, actor.name) AS actor,
  actor.id AS actor_key,
  sameActor.reason + ' (' + toString(sameActor.score) + ')' AS actor_joined,
  s.org AS speaks_for,
  coalesce(what.text, claim.text) AS claim,
  s.claim_kind AS claim_kind,
  s.claim AS claim_here,
  claim.id AS claim_key,
  sameClaim.reason + ' (' + toString(sameClaim.score) + ')' AS claim_joined,
  s.target AS target,
  s.quote AS words,
  s.start AS start,
  [s.source_start, s.source_end] AS source_span,
  s.cue AS cue,
  [s.cue_start, s.cue_end] AS cue_span,
  s.content AS content_spans,
  coalesce(s.via, []) AS via,
  s.within AS within,
  s.nested AS nested,
  s.hedged AS hedged,
  s.section AS section,
  s.said_on AS said_on,
  coalesce(article.title, article.docs[0]) AS article,
  article.id AS article_id,
  article.source AS source,
  article.published AS published,
  article.published_basis AS published_basis,
  article.url AS url,
  s.rule AS rule,
  s.lexicon AS lexicon,
  s.confidence AS confidence,
  article.extracted_with AS read_with
ORDER BY statement

package queries

import (
	"bytes"
	"encoding/json"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"stancegraph/graph/neo4j/local/localtest"
)

// scanned are the labels of which a plan may scan all nodes: sources, of which there are
// few. All else is reached through an index.
var scanned = map[string]string{"find/outlets.cypher": "Source"}

// ranked are indexes that hold no more than the few stance edges that the link step
// picked: on a small graph the server may read one whole.
var ranked = regexp.MustCompile(`:(DENIES|CONDEMNS)\(opposed, id\)|:ACCUSES\(mutual, id\)`)

// TestPlans asks the server how it would run each query: without a scan over all nodes
// or all statements, and with nothing to warn of (a deprecated construct, a name that
// the graph lacks, a product of two patterns).
func TestPlans(t *testing.T) {
	readerOf(t, "sample")
	replan(t)
	all := map[string]string{}
	for _, q := range Catalog() {
		all[q.Name] = q.Cypher
	}
	files, err := findFiles.ReadDir("find")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := findFiles.ReadFile("find/" + file.Name())
		if err != nil {
			t.Fatal(err)
		}
		all["find/"+file.Name()] = string(text)
	}
	for name, cypher := range all {
		t.Run(name, func(t *testing.T) {
			plan := ask(t, "EXPLAIN "+cypher)
			if len(plan.Results) != 1 || plan.Results[0].Plan.Root.OperatorType == "" {
				t.Fatal("the server sent no plan")
			}
			for _, n := range plan.Notifications {
				if !slices.Contains(expected, n.Code) {
					t.Errorf("the server warns: %s: %s", n.Code, n.Description)
				}
			}
			plan.Results[0].Plan.Root.walk(func(op operator) {
				scan := strings.Contains(op.OperatorType, "AllNodesScan") || strings.Contains(op.OperatorType, "ByLabelScan") ||
					strings.Contains(op.OperatorType, "IndexScan")
				allowed := scanned[name]
				if scan && !ranked.MatchString(op.Details) && (allowed == "" || !strings.Contains(op.Details, ":"+allowed)) {
					t.Errorf("%s over %s", op.OperatorType, op.Details)
				}
			})
		})
	}
}

// expected are the warnings that say nothing of a query: that EXPLAIN was not given its
// parameters, and that the sample lacks a name (those of the schema are checked by Load).
var expected = []string{
	"Neo.ClientNotification.Statement.ParameterNotProvided",
	"Neo.ClientNotification.Statement.UnknownLabelWarning",
	"Neo.ClientNotification.Statement.UnknownRelationshipTypeWarning",
	"Neo.ClientNotification.Statement.UnknownPropertyKeyWarning",
}

type explained struct {
	Results []struct {
		Plan struct{ Root operator }
	}
	Notifications []struct{ Code, Description string }
	Errors        []struct{ Message string }
}

type operator struct {
	OperatorType string
	Details      string
	Children     []operator
}

func (o operator) walk(visit func(operator)) {
	visit(o)
	for _, child := range o.Children {
		child.walk(visit)
	}
}

// replan has the server plan anew, by counts and samples of the graph as it is: a plan
// lives on for a while when the graph is replaced, and what is planned for an empty graph
// scans it.
func replan(t testing.TB) {
	t.Helper()
	ask(t, "CALL db.prepareForReplanning(120)")
}

// ask asks through the server's HTTP interface, since a graph.Table has no plan.
func ask(t testing.TB, cypher string) explained {
	t.Helper()
	end := localtest.Server(t, "queries")
	body, err := json.Marshal(map[string]any{"statements": []any{map[string]string{"statement": cypher}}})
	if err != nil {
		t.Fatal(err)
	}
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, end.HTTPURL+"/db/neo4j/tx/commit", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.SetBasicAuth(end.Username, end.Password)
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var plan explained
	if err := json.NewDecoder(response.Body).Decode(&plan); err != nil {
		t.Fatal(err)
	}
	if len(plan.Errors) > 0 {
		t.Fatalf("%v", plan.Errors)
	}
	return plan
}

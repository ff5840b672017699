package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/base64"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"stancegraph/cmd/stancegraph/kit"
	"stancegraph/graph"
	"stancegraph/graph/export/chromiumtest"
	"stancegraph/graph/neo4j"
	"stancegraph/graph/neo4j/local"
	"stancegraph/graph/neo4j/local/localtest"
)

// pictures is the folder to write the README's pictures to.
var pictures = flag.String("pictures", "", "write the pictures of the README to this `folder`")

// sampleServer is a private Neo4j with the sample in it, of which the commands under
// test take the store called commands.
func sampleServer(t *testing.T) local.Endpoint {
	t.Helper()
	if testing.Short() {
		t.Skip("starts a server")
	}
	handle := localtest.Handle(t, "commands")
	if err := handle.Reset(t.Context()); err != nil {
		t.Fatal(err)
	}
	end, err := handle.Up(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("STANCEGRAPH_DATA_DIR", localtest.DataDir(t))
	dir, err := unpackSample()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	command(t, "load", dir)
	return end
}

// command runs a command on the store, and returns what it prints.
func command(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), append(args, "--store", "commands"), strings.NewReader(""), &stdout, &stderr); code != 0 {
		t.Fatalf("%v: exit code %d: %s", args, code, &stderr)
	}
	return stdout.String()
}

// savedQueries are the files of the kit's archive.
func savedQueries(t *testing.T) map[string]string {
	t.Helper()
	data, err := kit.File(kit.QueriesFile)
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(text)
	}
	return files
}

// TestBrowserKit runs every saved query, and then does in Chromium what a user does.
func TestBrowserKit(t *testing.T) {
	end := sampleServer(t)
	t.Run("queries", func(t *testing.T) { runSavedQueries(t, end) })
	t.Run("page", func(t *testing.T) { useBrowser(t, end) })
	t.Run("report", lookAtReport)
}

// runSavedQueries wants each to run as it stands, and each picture to show something.
func runSavedQueries(t *testing.T, end local.Endpoint) {
	store, err := neo4j.Open(t.Context(), neo4j.Config{URI: end.BoltURI, Username: end.Username, Password: end.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(context.WithoutCancel(t.Context()))
	for name, text := range savedQueries(t) {
		table, err := store.Query(t.Context(), text, nil, neo4j.QueryOptions{Timeout: time.Minute})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if strings.HasSuffix(name, "-picture.cypher") && len(table.Rows) == 0 {
			t.Errorf("%s shows nothing of the sample", name)
		}
	}
}

// serveGuide runs browser --guide until the test ends, and returns what it prints up to
// the address of the guide.
func serveGuide(t *testing.T, args ...string) string {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	out, in := io.Pipe()
	ended := make(chan int, 1)
	var stderr bytes.Buffer
	go func() {
		code := run(ctx, append([]string{"browser", "--guide"}, args...), strings.NewReader(""), in, &stderr)
		in.CloseWithError(fmt.Errorf("exit code %d: %s", code, &stderr))
		ended <- code
	}()
	t.Cleanup(func() {
		stop()
		go func() { _, _ = io.Copy(io.Discard, out) }()
		if code := <-ended; code != 0 {
			t.Errorf("browser --guide: exit code %d", code)
		}
	})
	said := ""
	for buffer := make([]byte, 4096); !strings.Contains(said, kit.GuideFile+"\n"); {
		n, err := out.Read(buffer)
		if err != nil {
			t.Fatal(err)
		}
		said += string(buffer[:n])
	}
	return said
}

// To a Neo4j of the user's own the guide is served on any port, with what to type.
func TestGuideForOwnNeo4j(t *testing.T) {
	said := serveGuide(t, "--uri", "bolt://127.0.0.1:9")
	commands := regexp.MustCompile(`(?m)^:(?:style|guide) (http://localhost:(\d+)/\S+)$`).FindAllStringSubmatch(said, -1)
	if len(commands) != 2 {
		t.Fatalf("it says %q", said)
	}
	for _, c := range commands {
		resp, err := http.Get(c[1])
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if resp.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", c[1], resp.Status)
		}
	}
	port, err := strconv.Atoi(commands[0][2])
	if err != nil {
		t.Fatal(err)
	}
	a := &app{stdout: io.Discard, stderr: io.Discard}
	if err := a.serveKit(t.Context(), port, nil); err == nil || !strings.Contains(err.Error(), "is taken") {
		t.Errorf("a port that is taken: %v", err)
	}
}

// useBrowser logs in, sees the guide, drops the saved queries, runs one, and wants it
// drawn in the colours of the stances.
func useBrowser(t *testing.T, end local.Endpoint) {
	tab := chromiumtest.Open(t)
	address := regexp.MustCompile(`address +(\S+)`).FindStringSubmatch(serveGuide(t, "--store", "commands"))[1]
	tab.Screen(1280, 720, false)
	tab.Do(chromedp.Navigate(address), chromedp.WaitVisible(`[data-testid=password]`), chromedp.SendKeys(`[data-testid=password]`, end.Password+"\r"))
	tab.Wait(`document.querySelector('pre.runnable') && document.body.innerText.includes('Who stands where')`, time.Minute)
	tab.Wait(`document.body.innerText.includes('relationship.ACCUSES')`, time.Minute)

	archive, err := kit.File(kit.QueriesFile)
	if err != nil {
		t.Fatal(err)
	}
	chromiumtest.Value[bool](tab, fmt.Sprintf(dropFile, base64.StdEncoding.EncodeToString(archive)))
	tab.Do(chromedp.Click(`button[name=Favorites]`))
	for _, text := range []string{"stancegraph pictures", "claim picture: who stands where on a claim"} {
		tab.Wait(fmt.Sprintf(textNode, text), time.Minute)
		chromiumtest.Value[bool](tab, fmt.Sprintf(textNode+`.click() || true`, text))
	}
	tab.Wait(`document.querySelector('.view-lines').innerText.length > 100`, time.Minute)
	tab.Do(chromedp.Click(`button[name=Guides]`), chromedp.Click(`[data-testid=editor-Run]`))
	tab.Wait(`document.querySelectorAll('svg .node').length > 8`, time.Minute)

	drawn := chromiumtest.Value[[]string](tab, `[...document.querySelectorAll('svg .relationship')].map(r =>
		r.querySelector('path').getAttribute('fill') + ' ' + (r.querySelector('text') || {textContent: ''}).textContent)`)
	for _, stance := range []graph.Stance{graph.Accuses, graph.Denies, graph.Supports} {
		info, _ := stance.Info()
		if all := strings.Join(drawn, "\n"); !strings.Contains(all, "#"+info.Colour+" "+info.Verb) {
			t.Errorf("no line %s in its colour:\n%s", info.Verb, all)
		}
	}
	nodes := strings.Join(chromiumtest.Value[[]string](tab, `[...document.querySelectorAll('svg .node')].map(n =>
		n.querySelector('circle.b-outline').getAttribute('fill') + [...n.querySelectorAll('text')].map(t => t.textContent).join(''))`), "\n")
	for _, want := range []string{"#334155 FBI", "#F4E3AE North Korea carried out"} {
		if !strings.Contains(nodes, want) {
			t.Errorf("no node %q among:\n%s", want, nodes)
		}
	}
	tab.Do(chromedp.Click(`[title="Collapse the node properties display"]`), chromedp.Click(`[aria-label=zoom-to-fit]`))
	keep(t, tab, "browser.png")
}

// dropFile drops an archive, in base64, on the page.
const dropFile = `(() => {
	const bytes = Uint8Array.from(atob('%s'), c => c.charCodeAt(0)), data = new DataTransfer();
	data.items.add(new File([bytes], 'queries.zip', {type: 'application/zip'}));
	for (const kind of ['dragenter', 'dragover', 'drop'])
		document.querySelector('[data-testid="editor-Run"]').dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: data}));
	return true;
})()`

// textNode is the innermost element with a text.
const textNode = `[...document.querySelectorAll('body *')].filter(e => e.textContent.trim() == '%s').pop()`

// lookAtReport wants the report of the sample to show the claim of the demo.
func lookAtReport(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.html")
	command(t, "export", "html", "-o", path)
	tab := chromiumtest.Open(t)
	tab.Screen(1120, 860, false)
	tab.Do(chromedp.Navigate("file://" + path))
	claim := fmt.Sprintf(`[...document.querySelectorAll('#claims a')].find(a => a.textContent == '%s')`, "North Korea carried out the cyber-attack on Sony Pictures")
	tab.Wait(claim, 10*time.Second)
	chromiumtest.Value[bool](tab, `(location.hash = `+claim+`.getAttribute('href'), true)`)
	tab.Wait(`[...document.querySelectorAll('.side.for li')].some(e => e.getClientRects().length && e.textContent.includes('FBI'))`, 10*time.Second)
	tab.Wait(`[...document.querySelectorAll('.side.against li')].some(e => e.getClientRects().length && e.textContent.includes('North Korea'))`, 10*time.Second)
	keep(t, tab, "report.png")
}

// keep writes what the tab shows to the folder of pictures, where one was named.
func keep(t *testing.T, tab *chromiumtest.Tab, name string) {
	t.Helper()
	if *pictures == "" {
		return
	}
	time.Sleep(2 * time.Second) // what moves comes to rest
	if err := os.WriteFile(filepath.Join(*pictures, name), tab.Picture(), 0o644); err != nil {
		t.Fatal(err)
	}
}

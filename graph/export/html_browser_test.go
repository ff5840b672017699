package export

import (
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"stancegraph/graph"
	"stancegraph/graph/export/chromiumtest"
)

// saved writes the report on a store and returns its address.
func saved(t *testing.T, store Reader) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.html")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := htmlFormat(t).WriteFile(t.Context(), Request{Reader: store}, f); err != nil {
		t.Fatal(err)
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// shown counts the elements that are laid out.
func shown(tab *chromiumtest.Tab, selector string) int {
	return chromiumtest.Value[int](tab, `[...document.querySelectorAll('`+selector+`')].filter(e => e.getClientRects().length > 0).length`)
}

// In a browser the report shows a section at a time, finds what one searches for, fits a
// phone, goes by keyboard, and neither breaks its policy nor logs an error.
func TestHTMLInBrowser(t *testing.T) {
	tab := chromiumtest.Open(t)
	store := sampleStore(t)
	address := saved(t, store)
	claims, statements := 0, 0
	err := store.Excerpts(t.Context(), graph.Selection{Claims: []string{"c-cable"}}, false, func(e graph.Excerpt) error {
		statements += len(e.Statements)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	tab.Screen(1200, 900, false)
	tab.Do(chromedp.Navigate(address))
	if claims = chromiumtest.Value[int](tab, `document.querySelectorAll('[data-kind=claim]').length`); claims < 2 {
		t.Fatalf("%d claims", claims)
	}
	if n := shown(tab, ".page"); n != 1 {
		t.Errorf("%d sections are shown at first", n)
	}
	if n := shown(tab, ".network circle"); n < 5 {
		t.Errorf("%d actors are drawn", n)
	}

	// By keyboard alone: / to the search box, words, Enter to the first result, Enter.
	tab.Do(chromedp.KeyEvent("/"))
	tab.Wait(`document.activeElement.id == 'search'`, 5*time.Second)
	// A hand does not type the / into the box; the protocol does.
	chromiumtest.Value[string](tab, `document.activeElement.value = ''`)
	tab.Do(chromedp.KeyEvent("sea cable orlandia"))
	tab.Wait(`document.querySelectorAll('#found a').length > 1`, 10*time.Second)
	tab.Do(chromedp.KeyEvent(kb.Enter))
	tab.Wait(`document.activeElement.closest('#found')`, 5*time.Second)
	tab.Do(chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowUp), chromedp.KeyEvent(kb.Enter))
	tab.Wait(`location.hash.startsWith('#claim-')`, 5*time.Second)
	if n := shown(tab, ".page"); n != 1 {
		t.Errorf("%d sections are shown after a search", n)
	}

	tab.Do(chromedp.Navigate(address + "#claim-c-cable"))
	if n := shown(tab, ".card"); n != statements {
		t.Errorf("%d statements are shown, want %d", n, statements)
	}
	tab.Do(chromedp.Navigate(address + "#everything"))
	tab.Wait(`[...document.querySelectorAll('.page')].every(p => p.getClientRects().length > 0)`, 5*time.Second)

	for _, dark := range []bool{false, true} {
		tab.Screen(360, 740, dark)
		for _, place := range []string{"#overview", "#claims", "#claim-c-cable", "#actor-orlandia", "#articles", "#reading"} {
			tab.Do(chromedp.Navigate(address + place))
			if wide := chromiumtest.Value[int](tab, `document.documentElement.scrollWidth`); wide > 360 {
				t.Errorf("%s is %d wide on a phone of 360", place, wide)
			}
		}
		want := map[bool]string{false: "rgb(253, 252, 250)", true: "rgb(22, 24, 27)"}[dark]
		if got := chromiumtest.Value[string](tab, `getComputedStyle(document.documentElement).backgroundColor`); got != want {
			t.Errorf("dark is %v, but the ground %s", dark, got)
		}
	}
	if unnamed := chromiumtest.Value[int](tab, `[...document.querySelectorAll('a[href], input, [tabindex="0"]')].filter(e => !(e.getAttribute('aria-label') || e.textContent.trim() || document.querySelector('label[for="' + e.id + '"]'))).length`); unnamed != 0 {
		t.Errorf("%d things that take the focus have no name", unnamed)
	}
	if said := tab.Errors(); len(said) > 0 {
		t.Errorf("the console says %q", said)
	}
}

// What hostile text brings is not run.
func TestHTMLInertInBrowser(t *testing.T) {
	tab := chromiumtest.Open(t)
	tab.Screen(360, 740, false)
	tab.Do(chromedp.Navigate(saved(t, storeOf(t, hostileReadings(), graph.Links{})) + "#everything"))
	if n := chromiumtest.Value[int](tab, `document.querySelectorAll('img, script').length`); n != 1 {
		t.Errorf("%d scripts and images", n)
	}
	if wide := chromiumtest.Value[int](tab, `document.documentElement.scrollWidth`); wide > 360 {
		t.Errorf("the page is %d wide on a phone of 360", wide)
	}
	if said := tab.Errors(); len(said) > 0 {
		t.Errorf("the console says %q", said)
	}
}

// A report of 10,000 statements opens, and finds words, in a time that one waits for.
func TestHTMLLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("10,000 statements")
	}
	tab := chromiumtest.Open(t)
	address := saved(t, large(t, 10_000))
	tab.Screen(1200, 900, false)
	began := time.Now()
	tab.Do(chromedp.Navigate(address))
	opened := time.Since(began)
	if n := chromiumtest.Value[int](tab, `document.querySelectorAll('.card').length`); n < 10_000 {
		t.Fatalf("%d statements", n)
	}
	first := chromiumtest.Value[float64](tab, searchTime)
	again := chromiumtest.Value[float64](tab, searchTime)
	t.Logf("opened in %v; the first search took %.0f ms, the next %.0f ms", opened.Round(time.Millisecond), first, again)
	if opened > 20*time.Second || first > 10_000 || again > 2_000 {
		t.Error("too slow")
	}
}

// searchTime is how many milliseconds a search takes until its results stand there.
const searchTime = `new Promise(done => {
	const began = performance.now(), list = document.getElementById('found'), input = document.getElementById('search');
	list.replaceChildren();
	new MutationObserver((_, me) => { if (list.children.length) { me.disconnect(); done(performance.now() - began); } }).observe(list, {childList: true});
	input.value = 'passage 7 party number 31';
	input.dispatchEvent(new Event('input'));
})`

package plain

import (
	"context"
	"fmt"
	"strings"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// round asks about items one after the other, line by line, until its subject
// is finished, the person stops, or the lines end. It is what a walk through
// one's own questions and the reading of somebody else's answers have in common:
// answers, letters, codes that jump, the summary, help, short and long forms.
type round struct {
	talk  *speech.Talk
	text  *lang.Printer
	grid  *model.Grid
	of    subject
	items []model.Item
	at    int
	last  model.ItemCode // answered last
	depth model.Depth    // of the session that is asked
	open  model.ItemCode // whose levels behind « plus » were said

	wrong int  // answers in a row that were not understood
	told  bool // the letters were said in full
	brief bool // questions are said in short
}

// subject is what a round asks, and what an answer does.
type subject interface {
	// page says the current question, in full or in short.
	page(brief bool)
	// rate answers it with a level of its scale.
	rate(ctx context.Context, l model.Level) next
	// pass is an empty line.
	pass() next
	// jump goes to an item, and reports whether it is one that can be asked.
	jump(model.ItemCode) bool
	// acts are what else can be done at a question, the most used first.
	acts() []act
	// sum says what was answered, and sumActs what can be done then.
	sum()
	sumActs() []act
	// words are the sentences that differ.
	words() phrases
}

// phrases are what a subject calls what a round asks.
type phrases struct {
	pickLevel                string // the highest level
	helpTitle, helpEnd       string
	sumPrompt, sumPromptLong string // asked again, asked first
}

// act is one thing that can be done: how it is asked for, and what it does with
// the words that follow.
type act struct {
	order text.Order
	do    func(ctx context.Context, rest string) next
	digit bool // a digit may follow the letter at once: "c3"
}

// next is what comes after an answer.
type next uint8

const (
	stay   next = iota // the same question, said shortly
	show               // the question that is now the current one
	whole              // the same, in full whatever was chosen
	sumUp              // the summary
	finish             // it is finished
	leave              // stop here
)

// most is how many answers in a row may be misunderstood where nobody hears
// what is said.
const most = 20

// run asks, and reports whether the subject was finished.
func (r *round) run(ctx context.Context, do next) bool {
	for !r.talk.Ended() && r.wrong < most && do != finish && do != leave {
		switch do {
		case sumUp:
			do = r.sum(ctx)
		case whole:
			r.of.page(false)
			do = r.ask(ctx)
		case show:
			r.of.page(r.brief)
			do = r.ask(ctx)
		default:
			do = r.ask(ctx)
		}
	}
	if r.wrong >= most {
		r.talk.Say("%s", r.text.Plain.TooMany)
	}
	return do == finish
}

func (r *round) item() model.Item { return r.items[r.at] }

// scale returns the answers that are offered to the current question.
func (r *round) scale() model.Scale {
	return r.text.Asked(r.grid, r.item(), r.depth, r.open == r.item().Code)
}

// top returns the highest level value of the item's scale.
func (r *round) top() int { return r.scale().Top().Value() }

// goTo goes to one of the items asked; false if it is none.
func (r *round) goTo(c model.ItemCode) bool {
	for i := range r.items {
		if r.items[i].Code == c {
			r.at = i
			return true
		}
	}
	return false
}

// ask takes one answer to the current question.
func (r *round) ask(ctx context.Context) next {
	typed, ok := r.talk.Ask("%s", r.prompt())
	if !ok {
		return leave
	}
	if v := levelTyped(r.text, r.scale(), typed); v >= 0 {
		return r.rated(ctx, model.At(v))
	}
	if typed == "" {
		return r.of.pass()
	}
	if r.jumped(typed) {
		return show
	}
	if a, rest, ok := acting(r.of.acts(), typed); ok {
		r.wrong = 0
		return a.do(ctx, rest)
	}
	r.misheard()
	r.talk.Say(r.text.Plain.NotUnderstood, speech.Head(speech.Safe(typed)), r.top())
	return stay
}

// rated answers the question, if its scale has that level.
func (r *round) rated(ctx context.Context, l model.Level) next {
	if !r.scale().Has(l) {
		return r.needsLevel()
	}
	r.wrong = 0
	if beyond := r.grid.Scale(r.item().Scale).Beyond(r.depth); beyond.Rated() && l >= beyond && r.open != r.item().Code {
		r.open = r.item().Code
		r.talk.Say("%s", r.text.Discovery.MoreOpen)
		r.choices()
		return stay
	}
	return r.of.rate(ctx, l)
}

// needsLevel says what would be an answer.
func (r *round) needsLevel() next {
	r.misheard()
	r.talk.Say(r.of.words().pickLevel, r.top())
	return stay
}

// jumped reports whether a code was typed, and goes there.
func (r *round) jumped(typed string) bool {
	it, ok := r.grid.Item(model.ItemCode(typed))
	if !ok || !r.of.jump(it.Code) {
		return false
	}
	r.wrong = 0
	return true
}

// misheard counts an answer that means nothing, where nobody hears it.
func (r *round) misheard() {
	if r.talk.Unheard() {
		r.wrong++
	}
}

// step goes to a question before or after.
func (r *round) step(by int) next {
	switch at := r.at + by; {
	case at < 0:
		r.talk.Say("%s", r.text.Plain.FirstQuestion)
		return stay
	case at >= len(r.items):
		return sumUp
	default:
		r.at = at
		return show
	}
}

// shorten changes how questions are said from now on.
func (r *round) shorten() {
	r.brief = !r.brief
	said := r.text.Plain.BriefOff
	if r.brief {
		said = r.text.Plain.BriefOn
	}
	r.talk.Say("%s", said)
}

// help says every letter that means something now.
func (r *round) help() {
	w := r.of.words()
	r.talk.Say(w.helpTitle, r.top(), r.items[len(r.items)-1].Code)
	if c := codes(r.scale()); c != "" {
		r.talk.Say(r.text.Plain.HelpCodes, c)
	}
	for _, a := range r.of.acts() {
		r.talk.Say("%s, %s%s%s", a.order.Letter, a.order.Word, r.text.Words.Colon, a.order.Does)
	}
	if w.helpEnd != "" {
		r.talk.Say("%s", w.helpEnd)
	}
}

// prompt asks for the answer: the letters the first time, after that the
// question alone.
func (r *round) prompt() string {
	t := r.text.Plain
	if r.told {
		return fmt.Sprintf(t.Prompt, r.top())
	}
	r.told = true
	return fmt.Sprintf(t.PromptLong, r.top(), r.letters(t.Orders.Help)) // the rest is behind it
}

// letters returns the acts in one line, up to the one that tells the others.
func (r *round) letters(last text.Order) string {
	var out []string
	for _, a := range r.of.acts() {
		out = append(out, fmt.Sprintf(r.text.Plain.Letter, a.order.Letter, a.order.Word))
		if a.order.Letter == last.Letter {
			break
		}
	}
	return strings.Join(out, ", ")
}

// sum says what was answered and asks what to do with it.
func (r *round) sum(ctx context.Context) next {
	r.talk.Gap()
	r.of.sum()
	w := r.of.words()
	for prompt := w.sumPromptLong; r.wrong < most; prompt = w.sumPrompt {
		typed, ok := r.talk.Ask("%s", prompt)
		if !ok {
			return leave
		}
		if r.jumped(typed) {
			return show
		}
		a, rest, ok := acting(r.of.sumActs(), typed)
		if !ok {
			r.misheard()
			r.talk.Say("%s", r.summaryWrong(typed))
			continue
		}
		r.wrong = 0
		if do := a.do(ctx, rest); do != stay {
			return do
		}
	}
	return leave
}

// summaryWrong says that what was typed at a summary is no answer.
func (r *round) summaryWrong(typed string) string {
	if typed == "" {
		return r.text.Plain.SummaryEmpty
	}
	return fmt.Sprintf(r.text.Plain.SummaryWrong, speech.Head(speech.Safe(typed)))
}

// question says which item is asked: what tells it from the others comes first.
func (r *round) question(form string) {
	it := r.item()
	r.talk.Gap()
	r.talk.Say(form, r.at+1, len(r.items), it.Code, r.in(r.grid.Group(it.Group).Label))
}

// choices says the levels of the current item.
func (r *round) choices() {
	for _, l := range r.scale().Levels {
		r.talk.Say(r.text.Plain.Choice, l.Level.Value(), r.in(l.Label), r.in(l.Meaning))
	}
}

// in returns a grid's text in the person's language.
func (r *round) in(t model.Text) string { return speech.Safe(r.text.In(t)) }

// level returns a level of an item as a word.
func (r *round) level(c model.ItemCode, l model.Level) string {
	return speech.Safe(r.text.AnswerName(r.grid, c, r.depth, l))
}

// confirm says that what was done is on the disk.
func (r *round) confirm(what, more string) {
	r.talk.Say("%s", sentence(what, r.text.Plain.Saved, more))
}

// always returns an act that needs no more than what it does.
func always(o text.Order, does next) act {
	return act{order: o, do: func(context.Context, string) next { return does }}
}

// saying returns an act that says something and stays.
func saying(o text.Order, say func()) act {
	return act{order: o, do: func(context.Context, string) next { say(); return stay }}
}

// sentence joins what there is to say.
func sentence(said ...string) string {
	var out []string
	for _, s := range said {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, " ")
}

// named returns an item's code and short name: a code alone says nothing to who
// hears it.
func (r *round) named(it model.Item) string {
	return speech.Safe(string(it.Code)) + " " + r.in(it.Short())
}

// agrees reports whether an answer is yes, or the command that was asked to be
// given again. No answer is no yes.
func (r *round) agrees(typed string, again text.Order) bool {
	return lang.Agrees(typed) || is(again, typed)
}

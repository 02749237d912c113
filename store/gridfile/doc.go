// Package gridfile reads and writes a grid as a YAML file: the form of the
// built-in grids, of a person's own, and of one kept in a store or sent with a
// session.
//
//	id: rncp37579               # letters, figures, ". _ -"; kept in lower case
//	version: "1"                # a (id, version) never changes its content
//	title: {fr: …, en: …}
//	source: https://…           # optional, as is every field without "required"
//	facts:
//	  diploma_code: "17032639"
//	  level: 7                  # European level, 1 to 8
//	  registration_end: 2028-08-31
//	  note: {fr: …, en: …}
//	  successors: [RNCP42147]
//	  modalities: ["Examens"]
//	  activities_lead: {fr: …, en: …}   # what the register says before its
//	  competencies_lead: {fr: …, en: …} # activities, and before its competencies
//	scales:                     # at least one
//	- id: autonomy
//	  levels:                   # values rise by one from 0
//	  - {value: 0, code: "0", label: {fr: …, en: …}, meaning: {fr: …, en: …}}
//	groups:
//	- {id: besoin, provenance: editorial, label: {fr: …, en: …}}
//	evidence_kinds:
//	- {id: project, label: {fr: …, en: …}}
//	activities:
//	- code: A01
//	  title, statement: {fr: …, en: …}
//	  occupations: {provenance: editorial, names: [{fr: …, en: …}]} # what it leads to
//	items:                      # at least one
//	- code: C01                 # required
//	  kind: competency          # required; or attitude
//	  scale: autonomy           # required
//	  group: besoin
//	  statement: {fr: …, en: …} # required
//	  title, label, explanation, example: {fr: …, en: …}
//	  example_before: {fr: …, en: …} # from before the diploma
//	  anchors: {provenance: editorial, levels: [{value: 0, fr: …, en: …}]}
//	  activities: {provenance: editorial, codes: [A01]}
//	  practised:                # where; kind is course, project, placement or left out
//	    provenance: editorial
//	    places: [{kind: project, year: end3a, fr: …, en: …}] # year: the target at its end
//	targets:
//	- {id: end3a, provenance: editorial, label: {fr: …, en: …}, levels: {C01: 1}}
//
// The reader is strict: a field it does not know, a language that is missing, a
// level that its scale does not have, a link to nothing are errors with the line
// they stand on. It takes at most 1 MiB and 500 items, and no YAML anchors,
// aliases, tags or second documents, at most 12 places of an item and 20
// occupations of an activity. Texts come out clean (see safetext).
package gridfile

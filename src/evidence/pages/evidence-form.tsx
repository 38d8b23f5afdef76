import type { Child } from 'hono/jsx'
import type { EvidenceBegun } from '../../basics/asked-in-address.ts'
import type { Language } from '../../basics/bilingual.ts'
import { fileSizeText } from '../../basics/file-size.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import {
  ErrorSummary,
  Legend,
  Optional,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf } from '../../platform/html/form-view.ts'
import {
  channels,
  type Evidence,
  type EvidenceFile,
  type EvidenceKind,
  evidenceKinds,
} from '../evidence.ts'
import { evidenceWords } from '../messages.ts'
import { evidencePageWords } from '../page-messages.ts'
import type { EvidenceRefusal } from '../refusal.ts'
import type { Row } from '../row.ts'
import { type EvidencePlace, EvidenceSheet } from './evidence-sheet.tsx'

/** Choosing the kind of a new piece, by links: nothing is typed yet. */
export function ChooseKindPage(props: EvidencePlace & { begun: Omit<EvidenceBegun, 'kind'> }) {
  const { frame, agency, year } = props
  const { language } = frame
  const words = evidencePageWords[language]
  const paths = pathsIn(language)
  return (
    <EvidenceSheet {...{ frame, agency, year }} title={words.chooseTitle} between={[]}>
      <ul class="menu-cards">
        {evidenceKinds.map((kind) => (
          <li>
            <a
              class="card menu-card"
              href={paths.newEvidence(agency.code, year, {
                kind,
                ...props.begun,
              })}
            >
              <b>{evidenceWords[language].kinds[kind]}</b>
              <span>{words.about[kind]}</span>
            </a>
          </li>
        ))}
      </ul>
    </EvidenceSheet>
  )
}

/** A file the form has already, and the word that names it. */
export interface FileHeld {
  readonly word: string
  readonly file: EvidenceFile
  /** False where it is only offered, and left out unless it is ticked. */
  readonly ticked?: boolean
}

/** Adding a piece of one kind, or revising one. */
export function EvidenceFormPage(
  props: EvidencePlace & {
    kind: EvidenceKind
    piece: Evidence | null
    form: FormView
    refusal: EvidenceRefusal | null
    hidden: Readonly<Record<string, string>>
    held: readonly FileHeld[]
    /** Rows this person may add evidence to; none are asked where a piece is revised. */
    rows: readonly Row[] | null
    /** Where it leads back to unsaved, where that is not the list or the piece. */
    cancel?: string | null
  },
) {
  const { frame, agency, year, kind, piece, form } = props
  const { language } = frame
  const words = evidencePageWords[language]
  const paths = pathsIn(language)
  const kindText = evidenceWords[language].kinds[kind]
  const back = piece
    ? paths.evidence(agency.code, year, piece.id)
    : paths.evidenceList(agency.code, year)
  return (
    <EvidenceSheet
      {...{ frame, agency, year, refusal: props.refusal, island: 'evidence-drop' }}
      title={piece ? words.reviseTitle : words.addTitle(kindText)}
      under={piece ? piece.current.title : words.about[kind]}
      between={piece ? [{ href: back, text: piece.current.title }] : []}
    >
      <ErrorSummary form={form} language={language} />
      <evidence-drop words={JSON.stringify(words.live)}>
        <form
          method="post"
          action={
            piece
              ? paths.editEvidence(agency.code, year, piece.id)
              : paths.newEvidence(agency.code, year, { kind })
          }
          enctype="multipart/form-data"
          novalidate
          class="card"
        >
          <HiddenFields values={props.hidden} />
          <Fields {...{ kind, form, language, held: props.held }} />
          {props.rows ? <Serves {...{ form, language, rows: props.rows }} /> : null}
          <RadioField
            {...{ form, language, name: 'sensitivity', label: words.fields.sensitivity }}
            choices={[
              {
                value: 'internal',
                text: evidenceWords[language].sensitivities.internal,
                hint: words.fields.internalHint,
              },
              {
                value: 'public',
                text: evidenceWords[language].sensitivities.public,
                hint: words.fields.publicHint,
              },
            ]}
          />
          <div class="sending" role="status" hidden>
            <progress max={1} />
            <p />
          </div>
          <div class="buttons">
            <Submit>{words.save}</Submit>
            <ButtonLink href={props.cancel ?? back} quiet>
              {words.cancel}
            </ButtonLink>
          </div>
        </form>
      </evidence-drop>
    </EvidenceSheet>
  )
}

type Asked = 'date' | 'place' | 'purpose' | 'channel' | 'members' | 'minutes' | 'url' | 'files'

/** What is asked of each kind besides its title, in the order it is asked. */
const asked: Readonly<Record<EvidenceKind, readonly Asked[]>> = {
  file: ['files', 'date', 'purpose'],
  link: ['url', 'purpose'],
  activity: ['date', 'place', 'files', 'purpose'],
  order: ['date', 'files', 'url'],
  meeting: ['date', 'place', 'members', 'minutes', 'files'],
  manual: ['files', 'url'],
  announcement: ['date', 'files', 'url'],
  report: ['date', 'files', 'url', 'purpose'],
  'made-known': ['channel', 'date', 'files', 'url', 'place'],
}
const needed: Readonly<Record<EvidenceKind, readonly Asked[]>> = {
  file: ['files'],
  link: ['url'],
  activity: ['date'],
  order: ['date', 'files'],
  meeting: ['date'],
  manual: ['files'],
  announcement: ['files'],
  report: ['files'],
  'made-known': ['channel', 'date', 'files'],
}

function Fields(props: {
  kind: EvidenceKind
  form: FormView
  language: Language
  held: readonly FileHeld[]
}) {
  const { kind, form, language } = props
  const words = evidencePageWords[language].fields
  const shared = (name: Asked) => ({
    ...{ form, language, name, label: words[name] },
    optional: !needed[kind].includes(name),
  })
  const fields: Readonly<Record<Asked, () => Child>> = {
    date: () => <TextField {...shared('date')} hint={words.dateHint} width="short" />,
    place: () => <TextField {...shared('place')} />,
    purpose: () => <TextArea {...shared('purpose')} rows={3} />,
    members: () => <TextArea {...shared('members')} hint={words.membersHint} rows={4} />,
    minutes: () => <TextArea {...shared('minutes')} rows={5} />,
    url: () => <TextField {...shared('url')} hint={words.urlHint} />,
    channel: () => (
      <SelectField
        {...shared('channel')}
        choices={channels.map((channel) => ({
          value: channel,
          text: evidenceWords[language].channels[channel],
        }))}
      />
    ),
    files: () => <FilesField {...{ ...props, ...shared('files') }} />,
  }
  return (
    <>
      <TextField
        {...{ form, language, name: 'title', label: words.title, hint: words.titleHint }}
      />
      {asked[kind].map((field) => fields[field]())}
    </>
  )
}

/** Choosing files, several at once, above those the form holds already. */
export function FilesField(props: {
  form: FormView
  language: Language
  held: readonly FileHeld[]
  label: string
  keptLabel?: string
  optional?: boolean
}) {
  const { form, language, held } = props
  const words = evidencePageWords[language]
  const isWrong = problemOf(form, 'files') !== null
  return (
    <>
      {held.length > 0 ? (
        <fieldset class="field">
          <legend>{props.keptLabel ?? words.fields.kept}</legend>
          <div class="radios">
            {held.map(({ word, file, ticked = true }) => (
              <label class="radio">
                <input type="checkbox" name="kept" value={word} checked={ticked} />
                <span>
                  {file.name} <span class="hint">{fileSizeText(file.bytes)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      <div class={isWrong ? 'field wrong' : 'field'}>
        <label for={idOf('files')}>
          {props.label} <Optional {...{ language, optional: props.optional ?? false }} />
        </label>
        <p class="hint" id="files-hint">
          {words.fields.filesHint}
        </p>
        {form.problems
          .filter(({ field }) => field === 'files')
          .map(({ sentence }) => (
            <p class="field-problem">{sentence}</p>
          ))}
        <div class="file">
          <input
            type="file"
            id={idOf('files')}
            name="files"
            multiple
            aria-describedby="files-hint"
          />
          <p class="hint drop-hint" hidden>
            {words.dropHint}
          </p>
        </div>
        <ul class="pictures chosen" hidden />
      </div>
    </>
  )
}

/** Which rows a piece serves, and what it shows there. */
function Serves(props: { form: FormView; language: Language; rows: readonly Row[] }) {
  const { form, language, rows } = props
  const words = evidencePageWords[language]
  const chosen = form.typed['measure'] ?? []
  // The list scrolls: what it was opened for stands first.
  const isChosen = ({ id }: Row) => chosen.includes(id)
  const ticked = [...rows.filter(isChosen), ...rows.filter((row) => !isChosen(row))]
  const shared = { form, language, name: 'measure', label: words.serves, hint: words.servesHint }
  return (
    <>
      <fieldset class={problemOf(form, 'measure') ? 'field wrong' : 'field'} id={idOf('measure')}>
        <Legend {...shared} optional />
        {rows.length === 0 ? <p>{words.noRows}</p> : null}
        <div class="radios evidence-rows">
          {ticked.map(({ id, name }) => (
            <label class="radio">
              <input type="checkbox" name="measure" value={id} checked={chosen.includes(id)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {rows.length > 0 ? (
        <TextField
          {...{ form, language, name: 'proves', label: words.proves, hint: words.provesHint }}
          optional
        />
      ) : null}
    </>
  )
}

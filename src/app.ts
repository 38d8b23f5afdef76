import { Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { Entrance } from './accounts/door-routes.ts'
import { citizen } from './accounts/local-officer.ts'
import { accountRoutes } from './accounts/routes.tsx'
import { agenciesOfNobody } from './agencies/own-store.ts'
import { profileRoutes } from './agencies/profile-routes.tsx'
import { registryRoutes } from './agencies/registry-routes.tsx'
import { searchRoutes } from './agencies/search-routes.ts'
import { framesOf } from './app/frame-of.ts'
import { staffDesk } from './app/staff-desk.ts'
import { isOfStaff, staffSurveyDoor } from './app/staff-door.ts'
import { surveyDesk } from './app/survey-desk.ts'
import { isOfAnybody, surveysOf, tellingDoor } from './app/survey-door.ts'
import { takenReport } from './app/taken-report.ts'
import { whoAsks } from './app/who-asks.ts'
import { executiveRoutes } from './approvals/executive-routes.tsx'
import { itasRoutes } from './approvals/itas-routes.tsx'
import { publishedPaperRoutes } from './approvals/paper-routes.ts'
import { publishRoutes } from './approvals/publish-routes.tsx'
import { signOffRoutes } from './approvals/sign-off-routes.tsx'
import { assessRoutes } from './assessments/assess-routes.tsx'
import { oitResultRoutes, scoreBeside } from './assessments/result-routes.tsx'
import { seatRoutes } from './assessments/seat-routes.tsx'
import type { Actor } from './basics/actor.ts'
import {
  challengesBeside,
  citizenDoor,
  publicChallengeRoutes,
} from './challenges/public-routes.tsx'
import { challengeRoutes, challengesToAnswer } from './challenges/routes.tsx'
import { evidenceAbove } from './desk/evidence-routes.ts'
import { homeRoutes } from './desk/home-routes.tsx'
import { menuRoutes } from './desk/menu-routes.tsx'
import { personalDataRoutes } from './desk/personal-data-routes.tsx'
import type { PracticePlan } from './desk/practice-plan.ts'
import { recordRoutes } from './desk/record-routes.tsx'
import { deskRoutes } from './desk/routes.tsx'
import { setUpRoutes } from './desk/set-up-routes.tsx'
import type { LinkDoor } from './disclosures/capture-jobs.ts'
import { documentRoutes } from './disclosures/document-routes.tsx'
import { itemLinkRoutes } from './disclosures/link-item-routes.tsx'
import { linkRoutes } from './disclosures/link-routes.tsx'
import { packRoutes } from './disclosures/pack-routes.ts'
import { publicDisclosureRoutes } from './disclosures/public-routes.tsx'
import { disclosureRoutes } from './disclosures/routes.tsx'
import { inboxRoutes } from './division-work/inbox-routes.tsx'
import { reportRoutes as phoneReportRoutes } from './division-work/report-routes.tsx'
import { workRoutes } from './division-work/routes.tsx'
import { evidenceRoutes } from './evidence/routes.tsx'
import type { Framework } from './frameworks/framework.ts'
import { guarded } from './guards.ts'
import { importRoutes } from './imports/routes.tsx'
import { letterRoutes } from './letters/routes.tsx'
import { copyRoutes } from './library/copy-routes.tsx'
import { offerNamed } from './library/offer-store.ts'
import { libraryRoutes } from './library/routes.tsx'
import { sharingRoutes } from './library/sharing-routes.tsx'
import { gridRoutes } from './measures/grid-routes.tsx'
import { measureRoutes } from './measures/routes.tsx'
import { verifyRoutes } from './measures/verify-routes.tsx'
import { watchedAgencyRoutes } from './oversight/agency-routes.tsx'
import { questionRoutes } from './oversight/question-routes.tsx'
import { watchRoutes } from './oversight/watch-routes.tsx'
import { patterns, splitLanguage } from './paths.ts'
import type { Maker } from './platform/backup/maker.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import type { Database } from './platform/db/database.ts'
import { newId } from './platform/db/new-id.ts'
import { TooLongToPrint } from './platform/documents/pdf.ts'
import type { Reach } from './platform/fetching/fetch-once.ts'
import { isDiskFull } from './platform/files/disk-full.ts'
import type { FileKeeper } from './platform/files/file-keeper.ts'
import { loadAssets } from './platform/web/assets.ts'
import { compressed } from './platform/web/compressed.ts'
import type { WebContext, WebEnv, World } from './platform/web/env.ts'
import { faultSaid, wordless } from './platform/web/fault-log.ts'
import { ownNameOnly, ownPagesOnly, securityHeaders } from './platform/web/guard.ts'
import { health } from './platform/web/health.ts'
import { pageTokens } from './platform/web/page-token.ts'
import { proxyUnheard } from './platform/web/proxy-unheard.ts'
import { trouble } from './platform/web/trouble.tsx'
import { reminderRoutes } from './reminders/routes.tsx'
import { reportRoutes } from './reports/routes.tsx'
import { resultRoutes } from './results/result-routes.tsx'
import { weakPointRoutes } from './results/weak-point-routes.tsx'
import { readinessRoutes } from './scoring/readiness-routes.tsx'
import { backupRoutes } from './settings/backup-routes.tsx'
import { settingRoutes } from './settings/routes.tsx'
import { secretsOf } from './settings/setting.ts'
import type { Installation } from './settings/store.ts'
import { divisionRoutes } from './staff/division-routes.tsx'
import { peopleRoutes } from './staff/people-routes.tsx'
import { takeOnRoutes } from './staff/take-on-routes.tsx'
import { upperRoutes } from './staff/upper-routes.tsx'
import type { WindowKeyKeeper } from './staff-surveys/window-keys.ts'
import { type SurveyDoor, surveyDoorRoutes } from './surveys/door-routes.ts'
import { transparencyRoutes } from './transparency-page/routes.tsx'

export interface AppParts {
  readonly db: Database
  readonly files: FileKeeper
  readonly frameworks: readonly Framework[]
  readonly clock?: Clock
  /** Who can sign in; without it every request is the one actor's. */
  readonly entrance?: Entrance
  /** For tests of what signed-in people do: every request is this actor's, and nobody signs in. */
  readonly actor?: Actor
  /** The address others know us by, such as https://ita.example.go.th; null on one computer alone. */
  readonly publicOrigin?: string | null
  /** The address on this computer, with the port that was given. */
  readonly localOrigin?: string
  /** The sample year an agency may play with while it is set up; without it none is offered. */
  readonly practice?: () => Promise<PracticePlan>
  /** How linked pages are asked for; the public internet, unless a test brings its own. */
  readonly reach?: Reach
  /** Visits links when asked; without it nothing is captured, and rounds wait. */
  readonly checking?: LinkDoor
  /** Folder of the built islands (dist/islands); pages are complete without it. */
  readonly islandsFolder?: string | null
  /** The key secrets are sealed with, the environment, and who is told that settings changed; tests go without. */
  readonly installation?: Installation & { readonly onChange?: () => Promise<void> }
  /** Where citizens answer surveys; one of its own, unless the program answers them ahead of the site. */
  readonly surveys?: SurveyDoor
  /** Where the keys of staff surveys are kept; without it none can be prepared or answered. */
  readonly windowKeys?: WindowKeyKeeper
  /** Makes backups of the installation; without it there is no page of backups. */
  readonly backups?: Maker
  /** Told once where a proxy writes of whoever asks and PRONGSAI_PROXY does not say so. */
  readonly onProxyUnheard?: () => void
  /** Told of every fault of ours, with the number the page shows. */
  readonly onFault?: (reference: string, error: unknown) => void
}

/** The whole site: the middleware in order, and which slice serves what. */
export function createApp(parts: AppParts): Hono<WebEnv> {
  const { db, files, frameworks, publicOrigin = null, islandsFolder = null } = parts
  const { clock = systemClock, installation = keyless } = parts
  const { onFault = tellOnStandardError(secretsOf(installation)) } = parts
  const world: World = { db, files, clock }
  const whoIs = whoAsks(db, parts.entrance, parts.actor)
  const instance = newId()
  const assets = loadAssets(islandsFolder)
  const frameFor = framesOf(assets, publicOrigin === null)
  const { key } = installation
  const onSurveyFault = (error: unknown) => onFault(newId(), error)
  const surveys =
    parts.surveys ?? surveysOf({ db, clock, frameworks, key, assets, onFault: onSurveyFault }).door
  // Routes know no language: /en/desk/… is matched as /desk/….
  const app = new Hono<WebEnv>({
    getPath: (request) => splitLanguage(new URL(request.url).pathname).path,
  })

  const tokens = pageTokens(installation.key, publicOrigin?.startsWith('https:') ?? false)
  const proxy = proxyUnheard(parts.onProxyUnheard)
  app.use(proxy.notice)
  app.use(securityHeaders(publicOrigin))
  app.use(compressed())
  app.use(tokens.given)
  app.use(async (c, next) => {
    const { language } = splitLanguage(new URL(c.req.url).pathname)
    c.set('language', language)
    c.set('actor', citizen)
    c.set('frame', frameFor(c.req.url, citizen))
    await next()
  })
  app.use(ownNameOnly(publicOrigin))
  app.use(
    ownPagesOnly(
      publicOrigin,
      // A form that anybody may send has a stamp instead, so that it needs no cookie.
      { isFromOurPage: async (c) => isOfAnybody(c) || tokens.isFromOurPage(c) },
      [patterns.lineWebhook],
    ),
  )
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: async (c, methods) => {
        const answer = await trouble(c, 'method-not-allowed')
        answer.headers.set('allow', methods.join(', '))
        return answer
      },
    }),
  )

  app.use(tellingDoor(surveys))
  app.use(async (c, next) => {
    const actor = await whoIs(c.req.raw)
    if (actor !== citizen) {
      c.set('actor', actor)
      c.set('frame', frameFor(c.req.url, actor))
    }
    await next()
  })
  app.use(guarded(world))

  app.get(patterns.asset, (c) => {
    const asset = assets.byName.get(c.req.param('file'))
    if (!asset) return trouble(c, 'not-found')
    c.header('content-type', asset.contentType)
    c.header('cache-control', 'public, max-age=31536000, immutable')
    return c.body(Uint8Array.from(asset.bytes))
  })
  app.get(patterns.health, health(world, instance))
  app.route('/', surveyDoorRoutes(surveys))
  app.route('/', staffSurveyDoor(parts, { clock, key, assets, onFault: onSurveyFault }))
  if (parts.entrance) {
    app.route(
      '/',
      accountRoutes(world, parts.entrance, () => agenciesOfNobody(db)),
    )
  }
  app.route(
    '/',
    settingRoutes(world, {
      ...{ ...installation, instance, origin: publicOrigin ?? parts.localOrigin ?? '' },
      isProxyUnheard: proxy.isSeen,
      onChange: parts.installation?.onChange ?? (async () => undefined),
    }),
  )
  const originOf = (c: WebContext) => publicOrigin ?? new URL(c.req.url).origin
  app.route('/', divisionRoutes(world))
  app.route('/', peopleRoutes(world, originOf, installation))
  if (parts.entrance) app.route('/', takeOnRoutes(world))
  app.route('/', upperRoutes(world, originOf))
  const { practice = async () => null } = parts
  app.route('/', setUpRoutes(world, frameworks, { originOf, practice }))
  if (parts.backups) app.route('/', backupRoutes(world, parts.backups, onFault))
  app.route('/', importRoutes(world, frameworks))
  app.route('/', workRoutes(world, frameworks, challengesToAnswer(world, frameworks)))
  app.route('/', phoneReportRoutes(world, takenReport(world)))
  app.route('/', inboxRoutes(world))
  app.route('/', evidenceRoutes(world, evidenceAbove(db, parts.reach)))
  const { checking = null } = parts
  app.route('/', linkRoutes(world, frameworks, checking))
  app.route('/', packRoutes(world, frameworks))
  app.route('/', itemLinkRoutes(world, frameworks, checking))
  const beside = scoreBeside(world, frameworks)
  app.route('/', disclosureRoutes(world, frameworks, originOf, beside, checking))
  app.route('/', documentRoutes(world, frameworks))
  app.route('/', publicDisclosureRoutes(world, frameworks, challengesBeside(world)))
  app.route('/', publicChallengeRoutes(world, frameworks, citizenDoor(installation.key)))
  app.route('/', challengeRoutes(world, frameworks))
  app.route('/', surveyDesk(world, frameworks, installation, originOf))
  app.route('/', staffDesk(world, { ...parts, installation, assets }, originOf))
  app.route('/', resultRoutes(world, frameworks))
  app.route('/', weakPointRoutes(world, frameworks))
  app.route('/', readinessRoutes(world, frameworks, beside))
  app.route(
    '/',
    measureRoutes(world, frameworks, async (from, year) => offerNamed(db, from, year, frameworks)),
  )
  app.route('/', verifyRoutes(world))
  app.route('/', gridRoutes(world))
  app.route('/', libraryRoutes(world, frameworks))
  app.route('/', copyRoutes(world, frameworks))
  app.route('/', sharingRoutes(world, frameworks))
  app.route('/', searchRoutes(world))
  app.route('/', registryRoutes(world))
  app.route('/', profileRoutes(world))
  app.route('/', homeRoutes(world))
  app.route('/', menuRoutes(world))
  app.route('/', deskRoutes(world, frameworks))
  app.route('/', signOffRoutes(world, frameworks))
  app.route('/', executiveRoutes(world, frameworks, beside))
  app.route('/', seatRoutes(world, frameworks))
  app.route('/', assessRoutes(world, frameworks, originOf))
  app.route('/', oitResultRoutes(world, frameworks, originOf))
  app.route('/', watchRoutes(world, frameworks))
  app.route('/', watchedAgencyRoutes(world, frameworks))
  app.route('/', questionRoutes(world))
  app.route('/', reminderRoutes(world, { installation, frameworks }, originOf))
  app.route('/', recordRoutes(world))
  app.route('/', personalDataRoutes(world))
  app.route('/', letterRoutes(world, frameworks, installation))
  app.route('/', reportRoutes(world, frameworks, installation))
  app.route('/', publishRoutes(world, frameworks, originOf))
  app.route('/', itasRoutes(world, frameworks, originOf))
  app.route('/', publishedPaperRoutes(world, installation, originOf))
  app.route('/', transparencyRoutes(world, frameworks, originOf))

  app.notFound((c) => trouble(c, 'not-found'))
  app.onError((error, c) => {
    if (error instanceof TooLongToPrint) return trouble(c, 'too-long-to-print')
    if (isDiskFull(error)) return trouble(c, 'disk-full')
    const reference = newId()
    onFault(reference, isOfStaff(c) ? wordless(error) : error)
    return trouble(c, 'our-fault', reference)
  })
  return app
}

/** Without an installation's key nothing can be unsealed again after a restart. */
const keyless: Installation = { key: newId() + newId(), environment: {} }

const tellOnStandardError =
  (secrets: readonly string[]) =>
  (reference: string, error: unknown): void =>
    console.error(faultSaid(reference, error, secrets))

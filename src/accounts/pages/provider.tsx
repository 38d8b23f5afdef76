import { pathsIn } from '../../paths.ts'
import { ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { ownAccountWords } from '../account-messages.ts'
import { ownCrumbs } from './own-forms.tsx'
import { OwnPasswordField } from './password-fields.tsx'

/** On the way to a provider: the browser goes on by itself, and by the link where it does not. */
export function ToProviderPage(props: { frame: Frame; provider: string; address: string }) {
  const words = ownAccountWords[props.frame.language]
  const title = words.leavingTitle(props.provider)
  return (
    <Layout frame={props.frame} title={title}>
      <PageHead title={title}>
        <p class="lead">{words.leaving}</p>
      </PageHead>
      <div class="buttons">
        <ButtonLink href={props.address}>{words.goOn}</ButtonLink>
      </div>
    </Layout>
  )
}

/** Linking an account at a provider begins with one's own password. */
export function LinkProviderPage(props: {
  frame: Frame
  form: FormView
  provider: { readonly id: string; readonly name: string }
}) {
  const { frame, form, provider } = props
  const { language } = frame
  const words = ownAccountWords[language]
  const paths = pathsIn(language)
  const title = words.linkTitle(provider.name)
  return (
    <Layout frame={frame} title={title} crumbs={ownCrumbs(language)}>
      <PageHead title={title}>
        <p class="lead">{words.linkMore(provider.name)}</p>
      </PageHead>
      <ErrorSummary form={form} language={language} />
      <form method="post" action={paths.ownProvider(provider.id)} class="card sign-in" novalidate>
        <OwnPasswordField form={form} language={language} />
        <div class="buttons">
          <Submit>{words.goOn}</Submit>
          <a href={paths.account()}>{words.back}</a>
        </div>
      </form>
    </Layout>
  )
}

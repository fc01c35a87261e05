import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { accessRoutes } from './access-routes.ts';
import { policyRoutes } from './policy-routes.ts';
import { accountRoutes as recordRoutes } from './routes.ts';

export { bindByLogin } from './binding.ts';
export { login, personName } from './contract.ts';
export {
  type Credentials,
  countFailure,
  credentialsById,
  credentialsByIdentity,
  credentialsByLogin,
  forgetFailures,
  setPassword,
} from './credentials.ts';
export { noteArrival } from './identities.ts';
export { resetPassword, unlockAccount } from './opening.ts';
export { demoAccounts, hasAccounts, insertAccount, listDemoAccounts } from './table.ts';

export async function accountRoutes(app: App, house: House): Promise<void> {
  await recordRoutes(app, house);
  await accessRoutes(app, house);
  await policyRoutes(app);
}
export { accountTodos } from './todos.ts';
